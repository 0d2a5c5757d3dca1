import "server-only";

const holder = globalThis as typeof globalThis & { ortssinnJobs?: Set<Promise<void>> };

/** Work that goes on after its request was answered. `work` reports its own failures and never throws. */
export function runInBackground(work: () => Promise<void>): void {
  const running = (holder.ortssinnJobs ??= new Set());
  const job = work().finally(() => running.delete(job));
  running.add(job);
}

/** Resolves when no work is under way; for a graceful stop and for tests. */
export async function backgroundIdle(): Promise<void> {
  while (holder.ortssinnJobs?.size) await Promise.all(holder.ortssinnJobs);
}
