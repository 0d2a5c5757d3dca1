import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { putSheetQuotes } from "@/db/queries/scenarios";
import { shownQuotes } from "@/db/queries/words";
import { DomainError } from "@/lib/domain/errors";
import { sheetQuotesSchema } from "@/lib/domain/siting/scenario";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

/** Says which released quotes stand on a scenario's sheet (planner). Refuses quotes that are not released in the study. */
export async function chooseQuotes(
  ctx: Context,
  input: { study: string; scenario: string; body: unknown },
): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const { quotes } = parseInput(sheetQuotesSchema, input.body);
  const id = z.guid().safeParse(input.scenario);
  const released = await ctx.db.releasesOnly((tx) => shownQuotes(tx, { studyId: study.id, releaseId: null }));
  const known = new Set(released.map((quote) => quote.id));
  if (!quotes.every((quote) => known.has(quote)))
    throw new DomainError("invalid", { fields: [{ path: "quotes", code: "unknown" }] });
  await ctx.db.transaction(async (tx) => {
    if (!id.success || !(await putSheetQuotes(tx, { studyId: study.id, id: id.data, quotes })))
      throw new DomainError("not-found");
    const target = { id: id.data, quotes: quotes.length };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "scenario.quotes", target });
  });
}
