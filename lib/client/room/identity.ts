/** Random names made on the tablet. */

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_CHARACTERS = 16;

/** 80 random bits as 16 Crockford base32 characters: a participant's secret, whose readable form is the receipt. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_CHARACTERS));
  return [...bytes].map((byte) => CROCKFORD.charAt(byte & 31)).join("");
}

/** UUID v7 (RFC 9562): 48 bits of time in milliseconds, 74 random bits. */
export function newTimedId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(
    0,
    (BigInt(now) << 16n) | BigInt(((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)),
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
