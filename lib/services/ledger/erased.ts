import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const at = z.iso.datetime();

/** One erasure as the ledger keeps it: ids and SHA-256 in hexadecimal, never content. */
const entrySchema = z.discriminatedUnion("kind", [
  /** A drawing, with the hash of its person's secret. */
  z.strictObject({ kind: z.literal("drawing"), drawing: z.guid(), secret: sha256, at }),
  /** Everything of a receipt. */
  z.strictObject({ kind: z.literal("receipt"), secret: sha256, at }),
  /** A mark, in every version of its drawing before this revision. */
  z.strictObject({ kind: z.literal("mark"), drawing: z.guid(), mark: z.guid(), revision: z.int(), at }),
  /** The recording with these bytes. */
  z.strictObject({ kind: z.literal("audio"), drawing: z.guid(), mark: z.guid(), content: sha256, at }),
  /** The photographed sheet with these bytes. */
  z.strictObject({ kind: z.literal("picture"), drawing: z.guid(), content: sha256, at }),
]);

export type Entry = z.infer<typeof entrySchema>;
export type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

const checkOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** A line of the ledger: the entry and a check of it. */
export function lineOf(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${text} ${checkOf(text)}`;
}

/** The entry of a line; null when the line is not as it was written. */
export function entryOf(line: string): Entry | null {
  const space = line.lastIndexOf(" ");
  const text = line.slice(0, space);
  if (space < 0 || checkOf(text) !== line.slice(space + 1)) return null;
  const entry = entrySchema.safeParse(JSON.parse(text));
  return entry.success ? entry.data : null;
}
