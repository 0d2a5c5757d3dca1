import "server-only";
import { createHash, scrypt, timingSafeEqual } from "node:crypto";
import { addFailure, recentFailures } from "@/db/queries/failures";
import { findLock } from "@/db/queries/receipt-locks";
import type { Lock } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import { tooMany, windowBegin } from "../attempts";
import type { Context } from "../context";

/** Three of twelve pictures are few: wherever the tries come from, this many in fifteen minutes. */
const MOST_TRIES = 5;
const HASH_BYTES = 32;

/** Slow on purpose, and salted with the secret's hash: a stolen table is no list of pictures. */
export function hashOfLock(lock: Lock, secretHash: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(lock.join("-"), secretHash, HASH_BYTES, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** Nothing where no lock was set. Refuses with `lock-needed`, `wrong-lock`, which counts, or `too-many`. */
export async function requireLock(
  ctx: Context,
  { secretHash, lock }: { secretHash: Uint8Array; lock: Lock | null },
): Promise<void> {
  const set = await findLock(ctx.db, secretHash);
  if (set === null) return;
  if (lock === null) throw new DomainError("lock-needed");
  const key = createHash("sha256").update("lock").update(secretHash).digest("base64url");
  const now = ctx.clock();
  const { count, oldest } = await recentFailures(ctx.db, key, windowBegin(now));
  if (count >= MOST_TRIES) throw tooMany(now, oldest);
  if (timingSafeEqual(await hashOfLock(lock, secretHash), set)) return;
  await addFailure(ctx.db, key, now);
  throw new DomainError("wrong-lock");
}
