import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { shownQuotes } from "@/db/queries/words";
import type { ShownQuote } from "@/lib/domain/words/quote";
import type { Context } from "../context";
import { readRelease } from "../releases/read-release";

/** Released words of a study, with the shown zones of a release in which they stand (planner, owner); logged. */
export async function readQuotes(
  ctx: Context,
  input: { study: string; release: string },
): Promise<ShownQuote[]> {
  const { study, release } = await readRelease(ctx, input);
  const quotes = await ctx.db.releasesOnly((tx) =>
    shownQuotes(tx, { studyId: study.id, releaseId: release.id }),
  );
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.page",
    target: { release: release.id, quotes: quotes.length },
  });
  return quotes;
}
