import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { forgetFigures } from "@/db/queries/drawn-figures";
import { storePlan } from "@/db/queries/workshop-plans";
import { pinSchema, workshopPlanSchema } from "@/lib/domain/workshop/plan";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { hashPin } from "./day-pin";
import { workshopToPlan, type WorkshopAddress } from "./workshop-to-plan";

const schema = z.strictObject({
  plan: workshopPlanSchema,
  /** Absent: stays as it is; null: no PIN any more. */
  pin: pinSchema.nullable().optional(),
});

/** Changes what is planned of a workshop. Its code, and whether it is for practice, stay. */
export async function changePlan(ctx: Context, input: WorkshopAddress & { body: unknown }): Promise<void> {
  const { study, workshop } = await workshopToPlan(ctx, input);
  const { plan, pin } = parseInput(schema, input.body);
  const pinHash = typeof pin === "string" ? await hashPin(pin, workshop.id) : pin;
  await ctx.db.transaction(async (tx) => {
    await storePlan(tx, workshop.id, pinHash === undefined ? plan : { ...plan, pinHash });
    await forgetFigures(tx, { workshopId: workshop.id });
    const target = { workshop: workshop.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "workshop.changed", target });
  });
}
