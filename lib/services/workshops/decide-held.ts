import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { storeDecision } from "@/db/queries/counting";
import { DomainError } from "@/lib/domain/errors";
import { countDecisionSchema } from "@/lib/domain/workshop/counting";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { workshopToRun } from "./workshop-to-run";

/** The facilitator says whether a drawing that waits counts, and why. `not-found` for one that does not wait. */
export async function decideHeld(
  ctx: Context,
  input: { study: string; workshop: string; drawing: string; body: unknown },
): Promise<void> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const { drawing } = input;
  if (!z.guid().safeParse(drawing).success) throw new DomainError("not-found");
  const decision = parseInput(countDecisionSchema, input.body);
  await ctx.db.transaction(async (tx) => {
    const decided = await storeDecision(tx, {
      studyId: study.id,
      drawing,
      heldIn: workshop.id,
      decision,
      now: ctx.clock(),
    });
    if (!decided) throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: decision.counts ? "workshop.drawing-counts" : "workshop.drawing-aside",
      target: { workshop: workshop.id, drawing, reason: decision.reason },
    });
  });
}
