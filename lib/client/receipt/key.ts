const READ_AS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** A key in four groups of four, as it is shown and written down. */
export function grouped(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

/**
 * Reads a key as people type it: any case, spaces and dashes, O for 0, I and L for 1.
 * Null when it is not 16 Crockford base32 characters.
 */
export function readKey(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_-]/g, "")
    .replace(/[OIL]/g, (letter) => READ_AS[letter] ?? letter);
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? plain : null;
}
