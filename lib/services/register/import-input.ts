import "server-only";
import * as z from "zod";
import { IMPORTED, type Imported } from "@/db/queries/register-imports";
import { AREA_FIELDS } from "@/lib/domain/import/check-areas";
import { FIGURE_FIELDS } from "@/lib/domain/import/check-figures";
import { PLACE_FIELDS } from "@/lib/domain/import/fields";
import type { ReadTable } from "@/lib/domain/import/table";
import { DomainError } from "@/lib/domain/errors";
import { figureName } from "@/lib/domain/register/area";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

/** A file as it came, read as a table, with what the person has decided so far. */
export interface ImportUpload {
  file: string;
  table: ReadTable;
  /** Undefined at the first look: everything is guessed. */
  plan: unknown;
}

export interface ImportInput {
  study: string;
  what: string;
  /** Reads the request's body; called once the caller is known to be allowed. */
  read: () => Promise<ImportUpload>;
}

const column = z.number().int().min(0).max(1_000);
const columns = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z.partialRecord(z.enum(fields), column);
const system = z.enum(["EPSG:4326", "EPSG:25832"]).nullable();
const byLine = <Answer extends string>(answers: readonly [Answer, ...Answer[]]) =>
  z.record(z.string().regex(/^\d{1,7}$/), z.enum(answers));

/** What a person has confirmed about a file; the next request says it again, the server keeps nothing between them. */
export const placePlan = z.strictObject({
  columns: columns(PLACE_FIELDS),
  system,
  /** By line; without an answer an unquestioned row is taken and a questioned one left out. */
  answers: byLine(["take", "turn", "other", "leave"]),
});
export const areaPlan = z.strictObject({
  columns: columns(AREA_FIELDS),
  system,
  answers: byLine(["take", "turn", "leave"]),
});
export const figurePlan = z.strictObject({
  columns: columns(FIGURE_FIELDS),
  figures: z.array(
    z.strictObject({
      column,
      figure: figureName,
      year: z.number().int().min(1900).max(2099).nullable(),
    }),
  ),
  /** Name in the file → area of the register, or null for none. */
  matches: z.record(z.string().max(300), z.guid().nullable()),
});
export type PlacePlan = z.infer<typeof placePlan>;
export type AreaPlan = z.infer<typeof areaPlan>;
export type FigurePlan = z.infer<typeof figurePlan>;

/** The study, what is imported and the file's table; a file that cannot be read is `invalid` with its reason. */
export async function importFor(ctx: Context, input: ImportInput) {
  const { study, person } = await studyFor(ctx, input.study, "register:edit");
  const what = IMPORTED.find((one) => one === input.what);
  if (what === undefined) throw new DomainError("not-found");
  const { file, table, plan } = await input.read();
  if (!table.ok) throw new DomainError("invalid", { fields: [{ path: "file", code: table.reason }] });
  return { study, person, what: what satisfies Imported, file, table: table.table, plan };
}
