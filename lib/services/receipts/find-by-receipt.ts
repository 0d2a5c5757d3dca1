import "server-only";
import { findErasure } from "@/db/queries/erasures";
import { drawingsOfSecret } from "@/db/queries/participants";
import { findLock } from "@/db/queries/receipt-locks";
import { DomainError } from "@/lib/domain/errors";
import { countFailure, refuseTooManyFailures, type Attempts } from "../attempts";
import type { Context } from "../context";
import { receiptHashOf } from "./receipt-input";

const TARGET = "receipt";

/** The drawings of a receipt, and whether a lock is on them. Refuses with `receipt-unknown` (not arrived yet; counts as a failure) or `erased`. */
export async function findByReceipt(
  ctx: Context,
  input: { body: unknown; attempts: Attempts },
): Promise<{ drawings: string[]; study: string; example: boolean; layers: string[]; locked: boolean }> {
  const secretHash = receiptHashOf(input.body);
  await refuseTooManyFailures(ctx, input.attempts, TARGET);
  const { whole } = await findErasure(ctx.db, { secretHash });
  if (whole) throw new DomainError("erased");
  const drawings = await drawingsOfSecret(ctx.db, secretHash);
  const [first] = drawings;
  if (!first) {
    await countFailure(ctx, input.attempts, TARGET);
    throw new DomainError("receipt-unknown");
  }
  return {
    drawings: drawings.map(({ id }) => id),
    study: first.study,
    example: drawings.every(({ example }) => example),
    layers: [...new Set(drawings.flatMap(({ layers }) => layers))],
    locked: (await findLock(ctx.db, secretHash)) !== null,
  };
}
