import "server-only";
import type { Database } from "@/db/database";
import { tabletOfPass } from "@/db/queries/sessions";

type Tablet = NonNullable<Awaited<ReturnType<typeof tabletOfPass>>>;

/** A room full of tablets coming back asks for the same few passes hundreds of times a second. */
const KEEP_MS = 2_000;
const MOST_KEPT = 2_000;

const kept = new WeakMap<Database, Map<string, { tablet: Tablet; readAt: number }>>();

/**
 * The tablet that holds a pass, remembered for two seconds: so long a revoked one may go on. What it sends in them is
 * no harm, a revoked pass's drawings are stored too and only kept apart. An unknown pass is asked for every time.
 */
export async function knownTablet(db: Database, tokenHash: Uint8Array, now: Date): Promise<Tablet | null> {
  const known = kept.get(db) ?? new Map<string, { tablet: Tablet; readAt: number }>();
  kept.set(db, known);
  const key = Buffer.from(tokenHash).toString("base64");
  const found = known.get(key);
  if (found !== undefined && Math.abs(now.getTime() - found.readAt) < KEEP_MS) return found.tablet;
  const tablet = await tabletOfPass(db, tokenHash);
  if (known.size >= MOST_KEPT) known.clear();
  if (tablet !== null) known.set(key, { tablet, readAt: now.getTime() });
  return tablet;
}
