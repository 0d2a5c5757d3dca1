import * as z from "zod";
import { studyDraftSchema } from "./draft";
import { languageTag } from "./languages";

/** A whole file. Whoever has more recordings than fit takes some of them along by hand. */
export const MOST_FILE_BYTES = 128 * 1024 * 1024;
/** The first line: everything that is read, boundaries included. */
export const MOST_HEAD_BYTES = 4 * 1024 * 1024;

const format = z.literal("ortssinn-study");

/**
 * A study as one file, for the next city: lines of JSON. The first says what the study is and how many recordings
 * follow, each of those is one of them. Pictograms belong to the product and are in no file. Files of version 1 are
 * one line without recordings.
 */
export const studyFileHeadSchema = z.discriminatedUnion("version", [
  z
    .strictObject({ format, version: z.literal(1), draft: studyDraftSchema })
    .transform(({ draft }) => ({ draft, recordings: 0 })),
  z
    .strictObject({
      format,
      version: z.literal(2),
      draft: studyDraftSchema,
      recordings: z.number().int().min(0).max(5_000),
    })
    .transform(({ draft, recordings }) => ({ draft, recordings })),
]);
export type StudyFileHead = z.output<typeof studyFileHeadSchema>;

export const studyFileHead = (head: StudyFileHead) => ({ format: format.value, version: 2, ...head });

/** One recording of a file. Its bytes are base64; whether they are what hash and type say is for the reader to see. */
export const recordingLineSchema = z.strictObject({
  language: languageTag,
  clip: z.string().regex(/^[a-z0-9-]{1,120}$/),
  type: z.string().max(40),
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.string(),
});
