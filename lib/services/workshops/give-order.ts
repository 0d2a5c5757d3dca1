import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { callRoomTo, orderTablets } from "@/db/queries/tablets";
import { isStepOrder, ORDERS } from "@/lib/domain/workshop/orders";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { workshopToRun } from "./workshop-to-run";

const schema = z.strictObject({
  order: z.enum(ORDERS),
  /** Ids of passes, or everyone in the room. */
  tablets: z.union([z.literal("all"), z.array(z.guid()).min(1).max(200)]),
});

/** Asks something of the tablets in a room; they obey at their next beat. Answers how many it reaches. */
export async function giveOrder(
  ctx: Context,
  input: { study: string; workshop: string; body: unknown },
): Promise<{ tablets: number }> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const { order, tablets } = parseInput(schema, input.body);
  return ctx.db.transaction(async (tx) => {
    const reached = await orderTablets(tx, { workshopId: workshop.id, tablets, order });
    if (tablets === "all" && isStepOrder(order))
      await callRoomTo(tx, workshop.id, order === "no-step" ? null : order);
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: `workshop.${order}`,
      target: { workshop: workshop.id, room: tablets === "all", tablets: reached },
    });
    return { tablets: reached };
  });
}
