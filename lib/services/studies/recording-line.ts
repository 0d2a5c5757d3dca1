import "server-only";
import { createHash } from "node:crypto";
import type * as z from "zod";
import { recordingLineSchema } from "@/lib/domain/study/study-file";
import { mediaTypeOf, mostBytes } from "../clips/put-clip";

export interface RecordingInFile {
  language: string;
  clip: string;
  mediaType: string;
  /** SHA-256 in hexadecimal. */
  hash: string;
  bytes: Uint8Array;
}

export const recordingLine = ({
  mediaType,
  bytes,
  ...rest
}: RecordingInFile): z.input<typeof recordingLineSchema> => ({
  ...rest,
  type: mediaType,
  bytes: Buffer.from(bytes).toString("base64"),
});

/**
 * A recording of a file, or null when it is none: its hash has to fit and its first bytes have to say what it claims to
 * be, and no sound or film may be larger than one that is recorded here.
 */
export function recordingOf(line: unknown): RecordingInFile | null {
  const parsed = recordingLineSchema.safeParse(line);
  if (!parsed.success) return null;
  const { language, clip, type, hash } = parsed.data;
  const bytes = Buffer.from(parsed.data.bytes, "base64");
  const whole = createHash("sha256").update(bytes).digest("hex") === hash;
  if (!whole || bytes.byteLength > mostBytes(clip) || mediaTypeOf(clip, bytes) !== type) return null;
  return { language, clip, mediaType: type, hash, bytes };
}
