import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { holdSurplus, releaseSurplus } from "@/db/queries/counting";
import { storeClosing, storeReopening } from "@/db/queries/workshop-plans";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { workshopToPlan, type WorkshopAddress } from "./workshop-to-plan";

const schema = z.strictObject({
  /** How many people drew; null where nobody counted. */
  peopleDrew: z.number().int().min(0).max(2_000).nullable(),
});

/** Closes a workshop to new tablets; those in the room keep sending, and what is above the count waits. */
export async function closeWorkshop(ctx: Context, input: WorkshopAddress & { body: unknown }): Promise<void> {
  const { study, workshop } = await workshopToPlan(ctx, input);
  const { peopleDrew } = parseInput(schema, input.body);
  await ctx.db.transaction(async (tx) => {
    const now = ctx.clock();
    await storeClosing(tx, { workshopId: workshop.id, peopleDrew, now });
    await releaseSurplus(tx, workshop.id);
    await holdSurplus(tx, { studyId: study.id, workshopId: workshop.id }, now);
    const target = { workshop: workshop.id, peopleDrew };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "workshop.closed", target });
  });
}

/** Opens a closed workshop again. */
export async function reopenWorkshop(ctx: Context, input: WorkshopAddress): Promise<void> {
  const { study, workshop } = await workshopToPlan(ctx, input);
  await ctx.db.transaction(async (tx) => {
    await storeReopening(tx, workshop.id);
    const target = { workshop: workshop.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "workshop.reopened", target });
  });
}
