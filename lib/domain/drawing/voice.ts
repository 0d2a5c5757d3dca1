import * as z from "zod";

/** A voice on its way to the server, as the JSON text of a letter or in a parcel. */
export interface VoiceBody {
  /** Id of the drawing. */
  id: string;
  mark: string;
  /** Grows with every new recording on the mark. */
  revision: number;
  /** The recording in base64. */
  audio: string;
}

const schema = z.strictObject({
  id: z.guid(),
  mark: z.guid(),
  revision: z.number().int().min(1),
  audio: z.base64().min(1),
});

export const voiceText = ({ id, mark, revision, audio }: VoiceBody): string =>
  JSON.stringify({ id, mark, revision, audio });

/** Reads the body of a letter or parcel; null when it holds no voice. */
export function readVoice(text: string): VoiceBody | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Where a voice is put, below `/api/drawings/`; also its name in the outbox. */
export const voiceAddress = (drawing: string, mark: string): string => `${drawing}/marks/${mark}/audio`;

/** The mark whose voice has this name, when it is one of this drawing. */
export function markOfVoice(address: string, drawing: string): string | null {
  const [of, marks, mark, audio] = address.split("/");
  return of === drawing && marks === "marks" && audio === "audio" ? (mark ?? null) : null;
}
