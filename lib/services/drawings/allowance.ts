import "server-only";
import { DomainError } from "@/lib/domain/errors";

/** Stored PUTs of one pass: bursts of 100, then 20 a second; in each process for itself. */
const BURST = 100;
const PER_SECOND = 20;
const MOST_SENDERS = 10_000;

interface Bucket {
  tokens: number;
  at: number;
}

const holder = globalThis as typeof globalThis & { ortssinnAllowances?: Map<string, Bucket> };

/** Refuses with `too-many` when the sender has stored too much too fast. */
export function refuseTooFast(sender: string, now: Date): void {
  const { tokens } = bucketOf(sender, now);
  if (tokens < 1)
    throw new DomainError("too-many", {
      detail: { retryAfterSeconds: Math.max(1, Math.ceil((1 - tokens) / PER_SECOND)) },
    });
}

/** Counts one stored PUT. */
export function spend(sender: string, now: Date): void {
  const bucket = bucketOf(sender, now);
  bucket.tokens -= 1;
}

function bucketOf(sender: string, now: Date): Bucket {
  const buckets = (holder.ortssinnAllowances ??= new Map());
  if (buckets.size >= MOST_SENDERS) buckets.clear();
  const bucket = buckets.get(sender) ?? { tokens: BURST, at: now.getTime() };
  const passed = Math.max(0, now.getTime() - bucket.at) / 1000;
  bucket.tokens = Math.min(BURST, bucket.tokens + passed * PER_SECOND);
  bucket.at = now.getTime();
  buckets.set(sender, bucket);
  return bucket;
}
