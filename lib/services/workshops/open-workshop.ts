import "server-only";
import * as z from "zod";
import { sealingPublicKey } from "@/db/queries/studies";
import { findWorkshop, type Workshop } from "@/db/queries/workshops";
import { invalidFields } from "@/lib/domain/drawing/invalid-fields";
import { parseJoinCode } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { countFailure, refuseTooManyFailures, type Attempts } from "../attempts";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";
import { offeredLanguages } from "../languages/offered-languages";
import { isPin } from "./day-pin";
import { issuePass } from "./issue-pass";
import { openingOf, type Opening } from "./opening";

const body = z.strictObject({ pin: z.string().min(1).max(40).optional() });

export type Admission = { admitted: true; opening: Opening } | { admitted: false; pin: boolean };

/**
 * A device asks to be admitted: a demo workshop admits it at once, another with the PIN of the day; without one it
 * waits. Unknown codes and wrong PINs count as failures. The answer is all a tablet needs for a day offline.
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
  if (!workshop.demo && !(await mayEnter(ctx, workshop, parsed.data.pin, input.attempts))) {
    return { admitted: false, pin: workshop.pinHash !== null };
  }
  const { definition } = await studyFrame(ctx, workshop.studyId);
  const offered = await offeredLanguages(ctx.db, workshop.studyId, definition);
  if (offered.languages.length === 0) throw new DomainError("not-yet", { extra: { reason: "no-language" } });
  const sealingKey = await sealingPublicKey(ctx.db, workshop.studyId);
  const { token, number } = await issuePass(ctx.db, {
    id: ctx.ids(),
    studyId: workshop.studyId,
    workshopId: workshop.id,
  });
  return {
    admitted: true,
    opening: openingOf({ workshop, definition, offered, sealingKey, pass: token, number }),
  };
}

async function knownWorkshop(ctx: Context, typed: string, attempts: Attempts): Promise<Workshop> {
  await refuseTooManyFailures(ctx, attempts, "join-code");
  const code = parseJoinCode(typed);
  const workshop = code === null ? null : await findWorkshop(ctx.db, code);
  if (workshop !== null) return workshop;
  await countFailure(ctx, attempts, "join-code");
  throw new DomainError("workshop-unknown");
}

async function mayEnter(
  ctx: Context,
  workshop: Workshop,
  pin: string | undefined,
  attempts: Attempts,
): Promise<boolean> {
  if (workshop.pinHash === null || pin === undefined) return false;
  const target = `day-pin:${workshop.id}`;
  await refuseTooManyFailures(ctx, attempts, target);
  if (await isPin(pin, workshop.id, workshop.pinHash)) return true;
  await countFailure(ctx, attempts, target);
  throw new DomainError("wrong-secret");
}
