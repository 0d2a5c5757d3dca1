import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { admitTablet, refuseTablet } from "@/db/queries/waiting-tablets";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { workshopToRun } from "./workshop-to-run";

const admission = z.strictObject({
  /** For everyone under 18 who will draw on this tablet the guardians have consented; staff has seen it. */
  guardiansConsent: z.boolean().default(false),
});

/**
 * The facilitator lets a waiting tablet in, or sends one away: from the door, or out of the room (lost, or a stranger's);
 * what it sends from then on is kept apart. `not-found` for one that does not wait, or was sent away; `not-yet` where
 * minors take part and nobody has confirmed their guardians' consent.
 */
export async function answerDoor(
  ctx: Context,
  input: { study: string; workshop: string; tablet: string; admit: boolean; body: unknown },
): Promise<void> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const { tablet, admit } = input;
  const { guardiansConsent } = parseInput(admission, input.body);
  if (!z.guid().safeParse(tablet).success) throw new DomainError("not-found");
  const needed = study.definition.minors !== undefined;
  if (admit && needed && !guardiansConsent)
    throw new DomainError("not-yet", { extra: { reason: "guardians-consent" } });
  await ctx.db.transaction(async (tx) => {
    const answer = admit ? admitTablet : refuseTablet;
    const number = await answer(tx, { workshopId: workshop.id, tablet, now: ctx.clock() });
    if (number === null) throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: admit ? "workshop.admitted" : "workshop.refused",
      target: { workshop: workshop.id, tablet: number, ...(admit && needed ? { guardiansConsent } : {}) },
    });
  });
}
