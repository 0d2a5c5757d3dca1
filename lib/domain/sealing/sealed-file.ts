import * as z from "zod";

/**
 * The last resort: parcels of one study in a file (`.ortssinn`), one JSON value a line, a header first. Nothing in it can
 * be read without the study's key; ids, revisions and hashes say which drawings they are.
 */
export interface SealedFile {
  /** `kid` of the study's sealing key. */
  study: string;
  savedAt: string;
  parcels: readonly FiledParcel[];
}

const filedParcel = z.object({
  /** Of the drawing, or the address of a voice in it. */
  id: z.string().min(1).max(200),
  revision: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  jwe: z.string().regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/),
});
export type FiledParcel = z.infer<typeof filedParcel>;

const header = z.object({
  format: z.literal("ortssinn-sealed"),
  version: z.literal(1),
  study: z.guid(),
  savedAt: z.string(),
  parcels: z.number().int().min(0),
});

export function writeSealedFile({ study, savedAt, parcels }: SealedFile): string {
  const first: z.infer<typeof header> = {
    format: "ortssinn-sealed",
    version: 1,
    study,
    savedAt,
    parcels: parcels.length,
  };
  return [first, ...parcels].map((line) => `${JSON.stringify(line)}\n`).join("");
}

export type ReadFile = { ok: true; file: SealedFile; damaged: number } | { ok: false };

/** Reads such a file. Lines that are cut off or changed are counted as damaged; the others still count. */
export function readSealedFile(text: string): ReadFile {
  const [first = "", ...rest] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const head = header.safeParse(jsonOf(first));
  if (!head.success) return { ok: false };
  const { study, savedAt } = head.data;
  const parcels = rest.flatMap((line) => {
    const parcel = filedParcel.safeParse(jsonOf(line));
    return parcel.success ? [parcel.data] : [];
  });
  const damaged = Math.max(head.data.parcels, rest.length) - parcels.length;
  return { ok: true, file: { study, savedAt, parcels }, damaged };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
