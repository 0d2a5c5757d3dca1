import * as z from "zod";

/** What lies beside a drawing, on its way to the server: the voice on a mark, or the photographed sheet. */
export interface BesideBody {
  /** Id of the drawing. */
  id: string;
  /** The mark that speaks; null for the photographed sheet. */
  mark: string | null;
  /** Grows with everything new at the same place. */
  revision: number;
  /** The recording or the photograph in base64. */
  content: string;
}

const outside = { id: z.guid(), revision: z.number().int().min(1) };
const content = z.base64().min(1);
const schema = z.union([
  z.strictObject({ ...outside, mark: z.guid(), audio: content }),
  z.strictObject({ ...outside, picture: content }),
]);

/** As the JSON text of a letter or in a parcel. */
export const besideText = ({ id, mark, revision, content }: BesideBody): string =>
  JSON.stringify(mark === null ? { id, revision, picture: content } : { id, mark, revision, audio: content });

/** Reads the body of a letter or parcel; null when nothing of the kind is in it. */
export function readBeside(text: string): BesideBody | null {
  const read = schema.safeParse(parsed(text));
  if (!read.success) return null;
  const { data } = read;
  return "audio" in data
    ? { id: data.id, mark: data.mark, revision: data.revision, content: data.audio }
    : { id: data.id, mark: null, revision: data.revision, content: data.picture };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where it is put, below `/api/drawings/`; also its name in the outbox. */
export const besideAddress = ({ id, mark }: Pick<BesideBody, "id" | "mark">): string =>
  mark === null ? `${id}/picture` : `${id}/marks/${mark}/audio`;

/** The mark whose voice has this name, when it is one of this drawing. */
export function markOfVoice(address: string, drawing: string): string | null {
  const [of, marks, mark, audio] = address.split("/");
  return of === drawing && marks === "marks" && audio === "audio" ? (mark ?? null) : null;
}
