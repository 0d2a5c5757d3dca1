import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { makePractice, storePlan } from "@/db/queries/workshop-plans";
import { pinSchema, workshopPlanSchema } from "@/lib/domain/workshop/plan";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { hashPin } from "./day-pin";
import { storeUnderFreshCode } from "./fresh-code";

const schema = z.strictObject({
  plan: workshopPlanSchema,
  pin: pinSchema.nullable(),
  practice: z.boolean(),
});

/** Makes a workshop with a join code of its own. */
export async function planWorkshop(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ id: string; code: string }> {
  const { study } = await studyFor(ctx, input.study, "workshop:plan");
  const { plan, pin, practice } = parseInput(schema, input.body);
  const id = ctx.ids();
  const pinHash = pin === null ? null : await hashPin(pin, id);
  return ctx.db.transaction(async (tx) => {
    const { title, day } = plan;
    const row = { id, studyId: study.id, title, day, venue: null, demo: false, pinHash };
    const code = await storeUnderFreshCode(tx, row);
    await storePlan(tx, id, plan);
    if (practice) await makePractice(tx, id);
    const target = { workshop: id, practice };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "workshop.planned", target });
    return { id, code };
  });
}
