import "server-only";
import * as z from "zod";
import { sealingPublicKey } from "@/db/queries/studies";
import type { Workshop } from "@/db/queries/workshops";
import { invalidFields } from "@/lib/domain/drawing/invalid-fields";
import { DomainError } from "@/lib/domain/errors";
import { MOST_FAILURES, attempt, type Attempts } from "../attempts";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";
import { offeredLanguages } from "../languages/offered-languages";
import { isConsentReleased } from "../studies/is-consent-released";
import { isPin } from "./day-pin";
import { issuePass } from "./issue-pass";
import { knownWorkshop } from "./known-workshop";
import { waitAtDoor, type AtDoor } from "./wait-at-door";
import { openingOf, type Opening } from "./opening";

const body = z.strictObject({
  pin: z.string().min(1).max(40).optional(),
  /** What an earlier answer gave a tablet that has to wait. */
  ticket: z.string().min(1).max(100).optional(),
});

export type Admission =
  { admitted: true; opening: Opening } | { admitted: false; pin: boolean; ticket: string; number: number };

/**
 * A device asks to be admitted: a demo workshop admits it at once, another with the PIN of the day; without one it
 * waits until the facilitator lets it in, and so does every one where minors take part: their guardians' consent is
 * confirmed at the door. Unknown codes and wrong PINs count as failures. Nobody comes in before data
 * protection has released the consent text, except to practise. The answer is all a tablet needs for a day offline.
 */
export async function openWorkshop(
  ctx: Context,
  input: { code: string; body: unknown; attempts: Attempts },
): Promise<Admission> {
  const parsed = body.safeParse(input.body);
  if (!parsed.success)
    throw new DomainError("invalid", { fields: invalidFields(parsed.error.issues, input.body) });
  const workshop = await knownWorkshop(ctx, input.code, input.attempts);
  if (workshop.closed) throw new DomainError("workshop-closed");
  const { definition } = await studyFrame(ctx, workshop.studyId);
  if (!workshop.practice && !(await isConsentReleased(ctx.db, workshop.studyId, definition)))
    throw new DomainError("not-yet", { extra: { reason: "consent-not-released" } });
  // Practice is the team's own: they try every language before anybody has reviewed it.
  const offered = await offeredLanguages(
    ctx.db,
    workshop.studyId,
    workshop.practice ? { ...definition, example: true } : definition,
  );
  if (offered.languages.length === 0) throw new DomainError("not-yet", { extra: { reason: "no-language" } });
  const pinSuffices = workshop.pinHash !== null && definition.minors === undefined;
  const { pin, ticket } = parsed.data;
  const door = await enter(ctx, workshop, { ticket, pin: pinSuffices ? pin : undefined }, input.attempts);
  if (!door.admitted) return { ...door, pin: pinSuffices };
  const sealingKey = await sealingPublicKey(ctx.db, workshop.studyId);
  const { token, number } = door;
  return {
    admitted: true,
    opening: openingOf({ workshop, definition, offered, sealingKey, pass: token, number }),
  };
}

async function enter(
  ctx: Context,
  workshop: Workshop,
  { pin, ticket }: { pin: string | undefined; ticket: string | undefined },
  attempts: Attempts,
): Promise<AtDoor> {
  if (!workshop.demo && !(await mayEnter(ctx, workshop, pin, attempts)))
    return waitAtDoor(ctx, workshop, ticket);
  const { studyId, id: workshopId } = workshop;
  return { admitted: true, ...(await issuePass(ctx.db, { id: ctx.ids(), studyId, workshopId })) };
}

async function mayEnter(
  ctx: Context,
  workshop: Workshop,
  pin: string | undefined,
  attempts: Attempts,
): Promise<boolean> {
  if (workshop.pinHash === null || pin === undefined) return false;
  const { id, pinHash } = workshop;
  const limits = [{ key: attempts.key(`day-pin:${id}`), most: MOST_FAILURES }];
  if (await attempt(ctx, limits, async () => ((await isPin(pin, id, pinHash)) ? true : null))) return true;
  throw new DomainError("wrong-secret");
}
