import "server-only";
import * as z from "zod";
import { findErasure } from "@/db/queries/erasures";
import { addLock } from "@/db/queries/receipt-locks";
import { parseLock } from "@/lib/domain/drawing/lock";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { hashOfLock, requireLock } from "./lock";
import { receiptHashOf } from "./receipt-input";

const body = z.object({ pictograms: z.array(z.string()).max(10) });

/**
 * Sets the lock of a receipt, also before anything has arrived. The first one stays: who finds a receipt cannot put a
 * lock of their own on it. The same one again changes nothing; another one counts as a try.
 */
export async function setLock(ctx: Context, input: { body: unknown }): Promise<void> {
  const parsed = body.safeParse(input.body);
  const lock = parsed.success ? parseLock(parsed.data.pictograms) : null;
  if (!lock) throw new DomainError("invalid", { fields: [{ path: "pictograms", code: "no-lock" }] });
  const { pictograms: _, ...rest } = input.body as Record<string, unknown>;
  const secretHash = receiptHashOf(rest);
  const { whole } = await findErasure(ctx.db, { secretHash });
  if (whole) throw new DomainError("erased");
  await addLock(ctx.db, { secretHash, lockHash: await hashOfLock(lock, secretHash), at: ctx.clock() });
  await requireLock(ctx, { secretHash, lock });
}
