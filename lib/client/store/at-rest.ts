/** Something as it rests on the tablet: AES-GCM under a key that no script can read. */
export interface Locked {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const IV_BYTES = 12;

/** A fresh key; its bytes never leave the browser. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

export async function lockBytes(key: CryptoKey, plain: BufferSource): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
}

/** Null when this is not the key. */
export async function unlockBytes(key: CryptoKey, { iv, bytes }: Locked): Promise<ArrayBuffer | null> {
  try {
    return await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null;
    throw error;
  }
}

export const lockValue = (key: CryptoKey, value: unknown): Promise<Locked> =>
  lockBytes(key, new TextEncoder().encode(JSON.stringify(value)));

/** What was locked with `lockValue`; null when this is not the key. */
export async function unlockValue(key: CryptoKey, locked: Locked): Promise<unknown> {
  const plain = await unlockBytes(key, locked);
  return plain && JSON.parse(new TextDecoder().decode(plain));
}
