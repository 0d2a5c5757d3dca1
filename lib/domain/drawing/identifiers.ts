/** Crockford base32: no I, L, O, U, so that what is written down is read back. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const READ_AS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

export const JOIN_CODE_CHARACTERS = 8;
/** 80 random bits. */
export const SECRET_CHARACTERS = 16;

/** Characters from random bytes, five bits of each byte used: one character a byte. */
export function crockfordFrom(randomBytes: Uint8Array): string {
  return Array.from(randomBytes, (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** As people type: any case, spaces and dashes anywhere, O for 0, I and L for 1. Null when it is no such code. */
function parseCrockford(typed: string, length: number): string | null {
  if (typed.length > 100) return null;
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_-]/g, "")
    .replace(/[OIL]/g, (letter) => READ_AS[letter] ?? letter);
  return plain.length === length && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : null;
}

/** A workshop's join code: 8 characters, not a secret. */
export const parseJoinCode = (typed: string): string | null => parseCrockford(typed, JOIN_CODE_CHARACTERS);

/** A participant's secret, which is their receipt: 16 characters. */
export const parseSecret = (typed: string): string | null => parseCrockford(typed, SECRET_CHARACTERS);

/** The secret as it is shown and written down: four groups of four. */
export function receiptGroups(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: string): boolean => UUID.test(value);
