import "server-only";
import { addFailure, recentFailures } from "@/db/queries/failures";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "./context";

/** Ten failures in fifteen minutes, an address and target; successes never count, because a room shares one address. */
export const MOST_FAILURES = 10;
export const WINDOW_MINUTES = 15;

/** Names the caller of one request without naming an address: keyed hashes of address and target. */
export interface Attempts {
  key(target: string): string;
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
