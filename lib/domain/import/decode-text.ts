/**
 * The text of a file: UTF-8 with or without its mark, else Windows-1252, which offices' spreadsheets still write.
 * Bytes that are no UTF-8 are taken for the latter: it gives every byte a meaning, so this never fails.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
