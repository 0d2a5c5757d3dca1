import "server-only";
import { storeBeat } from "@/db/queries/tablets";
import { invalidFields } from "@/lib/domain/drawing/invalid-fields";
import { DomainError } from "@/lib/domain/errors";
import { beatSchema, beginsAnew, type StandingOrders } from "@/lib/domain/workshop/beat";
import type { Context } from "../context";

/** A tablet says how far it is and hears what is asked of it. */
export async function takeBeat(
  ctx: Context,
  input: { workshopId: string; body: unknown },
): Promise<StandingOrders & { number: number }> {
  const { actor } = ctx;
  if (actor.kind !== "tablet") throw new DomainError("wrong-pass");
  if (actor.workshopId !== input.workshopId.toLowerCase()) throw new DomainError("wrong-workshop");
  const read = beatSchema.safeParse(input.body);
  if (!read.success)
    throw new DomainError("invalid", { fields: invalidFields(read.error.issues, input.body) });
  const answer = await storeBeat(ctx.db, {
    passId: actor.passId,
    beat: read.data,
    anew: beginsAnew(read.data.step),
    now: ctx.clock(),
  });
  if (!answer) throw new DomainError("wrong-pass");
  return answer;
}
