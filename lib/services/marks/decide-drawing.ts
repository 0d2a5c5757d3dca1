import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { finishedDrawings, storeDecision } from "@/db/queries/counting";
import { exportKey } from "@/db/queries/exports";
import { DomainError } from "@/lib/domain/errors";
import { countDecisionSchema } from "@/lib/domain/workshop/counting";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { pseudonyms } from "../exports/pseudonyms";
import { parseInput } from "../people/parse";

/**
 * A researcher sets a drawing aside, or lets it count, and says why; releases and exports follow from then on.
 * @param input.drawing The id that the drawing has in research exports.
 */
export async function decideDrawing(
  ctx: Context,
  input: { study: string; drawing: string; body: unknown },
): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "marks:read");
  const decision = parseInput(countDecisionSchema, input.body);
  const key = await exportKey(ctx.db, study.id);
  if (!key) throw new DomainError("internal");
  const pseudonym = pseudonyms(key);
  const ids = await finishedDrawings(ctx.db, study.id);
  const drawing = ids.find((id) => pseudonym("drawing", id) === input.drawing);
  if (drawing === undefined) throw new DomainError("not-found");
  await ctx.db.transaction(async (tx) => {
    if (!(await storeDecision(tx, { studyId: study.id, drawing, decision, now: ctx.clock() })))
      throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: decision.counts ? "drawing-counts" : "drawing-aside",
      target: { drawing: input.drawing, reason: decision.reason },
    });
  });
}
