/** The first bytes of a WebM file, and something behind them that tells recordings apart. */
export function recording(text = "voice"): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode(text)]);
}

/** Bytes of no recording. */
export const noRecording = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode("<svg></svg>");
