import "server-only";
import { forgetWaiting, knock, waitingTablets } from "@/db/queries/waiting-tablets";
import { lockWorkshop, type Workshop } from "@/db/queries/workshops";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { hashOfSecret, writePass } from "./issue-pass";

/** Long enough for a whole workshop. */
const FORGET_AFTER_MS = 6 * 60 * 60_000;
/** Twice a large room: nobody can fill the facilitator's page from outside. */
const MOST_WAITING = 60;

export type AtDoor =
  { admitted: true; token: string; number: number } | { admitted: false; ticket: string; number: number };

/**
 * A tablet that nobody has admitted yet knocks, and asks again with its ticket. The ticket becomes its pass when the
 * facilitator lets it in; until then, and for one that was sent away, the answer stays "wait".
 */
export async function waitAtDoor(
  ctx: Context,
  workshop: Workshop,
  ticket: string | undefined,
): Promise<AtDoor> {
  const known = ticket === undefined ? null : await knock(ctx.db, workshop.id, hashOfSecret(ticket));
  if (known !== null && ticket !== undefined) {
    const { admitted, number } = known;
    return admitted ? { admitted, token: ticket, number } : { admitted, ticket, number };
  }
  return ctx.db.transaction(async (tx) => {
    const now = ctx.clock();
    await lockWorkshop(tx, workshop.id);
    await forgetWaiting(tx, workshop.id, new Date(now.getTime() - FORGET_AFTER_MS));
    if ((await waitingTablets(tx, workshop.id)).length >= MOST_WAITING) throw new DomainError("too-many");
    const { token, number } = await writePass(tx, {
      id: ctx.ids(),
      studyId: workshop.studyId,
      workshopId: workshop.id,
      admittedAt: null,
    });
    return { admitted: false, ticket: token, number };
  });
}
