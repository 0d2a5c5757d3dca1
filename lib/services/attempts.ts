import "server-only";
import { addFailure, lockAttempts, recentFailures, removeFailure } from "@/db/queries/failures";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "./context";

/** Ten failures in fifteen minutes, an address and target; successes never count, because a room shares one address. */
export const MOST_FAILURES = 10;
export const WINDOW_MINUTES = 15;

/** Names the caller of one request without naming an address: keyed hashes of address and target. */
export interface Attempts {
  key(target: string): string;
}

export interface AttemptsAnywhere extends Attempts {
  /** The same target from whatever address. */
  anywhere(target: string): string;
}

export const windowBegin = (now: Date): Date => new Date(now.getTime() - WINDOW_MINUTES * 60_000);

/** Refuses with `too-many` while the caller has failed too often at this target. */
export async function refuseTooManyFailures(ctx: Context, attempts: Attempts, target: string): Promise<void> {
  const now = ctx.clock();
  const { count, oldest } = await recentFailures(ctx.db, attempts.key(target), windowBegin(now));
  if (count >= MOST_FAILURES) throw tooMany(now, oldest);
}

export function tooMany(now: Date, oldest: Date | null): DomainError {
  const free = (oldest ?? now).getTime() + WINDOW_MINUTES * 60_000;
  return new DomainError("too-many", {
    detail: { retryAfterSeconds: Math.max(1, Math.ceil((free - now.getTime()) / 1000)) },
  });
}

export async function countFailure(ctx: Context, attempts: Attempts, target: string): Promise<void> {
  await addFailure(ctx.db, attempts.key(target), ctx.clock());
}

/**
 * Lets `work` have one attempt at secrets of a person: it answers null for a wrong one. The attempt counts before it is
 * made, so that a burst in parallel gets no more than one after the other, and is given back after a success.
 * Refuses with `too-many` when one of the keys has had its `most` failures; then nothing more is counted, so that the
 * door opens again by itself, however long somebody keeps knocking.
 */
export async function attempt<T>(
  ctx: Context,
  limits: readonly { key: string; most: number }[],
  work: () => Promise<T | null>,
): Promise<T | null> {
  const at = ctx.clock();
  await ctx.db.transaction(async (tx) => {
    for (const { key, most } of limits) {
      await lockAttempts(tx, key);
      const { count, oldest } = await recentFailures(tx, key, windowBegin(at));
      if (count >= most) throw tooMany(at, oldest);
    }
    for (const { key } of limits) await addFailure(tx, key, at);
  });
  const result = await work();
  if (result !== null) for (const { key } of limits) await removeFailure(ctx.db, key, at);
  return result;
}
