import "server-only";
import type { Database } from "@/db/database";
import { postgisVersion } from "@/db/queries/health";
import { DomainError } from "@/lib/domain/errors";

/** Anyone may ask; nothing of any study is in the answer. Refuses with `unavailable` while the database is away or slow. */
export async function readHealth(db: Database): Promise<{ engine: Database["engine"]; postgis: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DomainError("unavailable")), 3_000);
  });
  try {
    return { engine: db.engine, postgis: await Promise.race([postgisVersion(db), late]) };
  } finally {
    clearTimeout(timer);
  }
}
