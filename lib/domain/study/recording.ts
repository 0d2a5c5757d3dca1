/** Limits of what is recorded or filmed. */
export const RECORDING_LIMITS = {
  soundBytes: 4 * 1024 * 1024,
  filmBytes: 30 * 1024 * 1024,
  /** Of a voice on a mark. */
  voiceSeconds: 180,
  /** Where a tablet stops recording, whatever its browser makes of 32 kbit/s: sealed it still fits into a parcel. */
  voiceBytes: 1_400_000,
} as const;

/** The media types that are stored; a browser plays each of them somewhere. */
export const SOUND_TYPES = ["audio/webm", "audio/mp4", "audio/ogg", "audio/mpeg", "audio/wav"] as const;
export const FILM_TYPES = ["video/webm", "video/mp4"] as const;
export type SoundType = (typeof SOUND_TYPES)[number];
export type FilmType = (typeof FILM_TYPES)[number];

/** What the first bytes say a recording is; null for everything that is not one of the types above. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  const container = containerOf(bytes);
  return container && `audio/${container}`;
}

/** The same for a film; a container cannot be told from its first bytes to hold pictures, so the slot decides. */
export function filmTypeOf(bytes: Uint8Array): FilmType | null {
  const container = containerOf(bytes);
  return container === "webm" || container === "mp4" ? `video/${container}` : null;
}

function containerOf(bytes: Uint8Array): "webm" | "mp4" | "ogg" | "mpeg" | "wav" | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === "\x1aE\xdf\xa3") return "webm";
  if (text(4, 8) === "ftyp") return "mp4";
  if (text(0, 4) === "OggS") return "ogg";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WAVE") return "wav";
  const frame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2; // MPEG audio, layer III
  return text(0, 3) === "ID3" || frame ? "mpeg" : null;
}
