import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { admitTablet, refuseTablet } from "@/db/queries/waiting-tablets";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { workshopToRun } from "./workshop-to-run";

/** The facilitator lets a waiting tablet in, or sends it away. `not-found` for one that does not wait. */
export async function answerDoor(
  ctx: Context,
  input: { study: string; workshop: string; tablet: string; admit: boolean },
): Promise<void> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const { tablet, admit } = input;
  if (!z.guid().safeParse(tablet).success) throw new DomainError("not-found");
  await ctx.db.transaction(async (tx) => {
    const answer = admit ? admitTablet : refuseTablet;
    const number = await answer(tx, { workshopId: workshop.id, tablet, now: ctx.clock() });
    if (number === null) throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: admit ? "workshop.admitted" : "workshop.refused",
      target: { workshop: workshop.id, tablet: number },
    });
  });
}
