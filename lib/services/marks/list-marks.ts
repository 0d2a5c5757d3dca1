import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { exportKey } from "@/db/queries/exports";
import { askedVersions } from "@/db/queries/asked-versions";
import { countMarks, newestMarks } from "@/db/queries/marks";
import { markFilters } from "@/lib/domain/export/filters";
import { feature } from "@/lib/domain/export/geojson";
import { markRow } from "@/lib/domain/export/mark-row";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { pseudonyms } from "../exports/pseudonyms";
import { parseInput } from "../people/parse";

/** As many as a browser shows at once without waiting. */
export const MARKS_AT_ONCE = 5_000;

/** Columns by which marks of one drawing could be put together. */
const OF_ONE_DRAWING: ReadonlySet<string> = new Set(["drawing", "participant", "order"]);

const query = markFilters.extend({
  /** Only what was set aside; without it, only what counts. */
  counting: z.literal("aside").optional(),
  offset: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .default(0),
});

/**
 * Raw marks for the researcher's map and table: the newest of those that the filters leave, with the ids and columns
 * of the research export, how many there are in all, and which versions of the questions were asked. Where minors take part no mark says whose drawing it is from,
 * and filters that leave fewer persons than planners would see leave none: no young person's map is ever shown. Logged.
 */
export async function listMarks(
  ctx: Context,
  input: { study: string; query: Readonly<Record<string, string>> },
): Promise<string> {
  const { study } = await studyFor(ctx, input.study, "marks:read");
  const { offset, counting, ...filters } = parseInput(query, input.query);
  const key = await exportKey(ctx.db, study.id);
  if (!key) throw new DomainError("internal");
  const { groupSets, minors, disclosure } = study.definition;
  const asked = { studyId: study.id, filters, aside: counting === "aside" };
  const [counts, versions] = await Promise.all([countMarks(ctx.db, asked), askedVersions(ctx.db, asked)]);
  const withheld = minors !== undefined && counts.persons < disclosure.kPlanner;
  const marks = withheld ? [] : await newestMarks(ctx.db, { ...asked, limit: MARKS_AT_ONCE, offset });
  const target = { shown: marks.length, offset, filters: Object.keys(filters).sort().join(",") };
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "marks-read", target });
  const rules = {
    profile: "research",
    pseudonym: pseudonyms(key),
    groupSets,
  } as const;
  const features = marks.map((mark) => {
    const row = markRow(mark, rules);
    return feature(
      minors === undefined ? row : row.filter(([name]) => !OF_ONE_DRAWING.has(name)),
      mark.geometry,
    );
  });
  const facts = { ...counts, offset, shown: marks.length, withheld, versions };
  return `{"type":"FeatureCollection","counts":${JSON.stringify(facts)},"features":[${features.join(",")}]}`;
}
