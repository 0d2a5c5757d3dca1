import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

export interface ConsentRelease {
  version: string;
  /** Null: the account is gone. */
  releasedBy: string | null;
  releasedAt: Date;
}

/** Who released a version of the consent text, and when; null for one that nobody has. */
export async function consentRelease(
  db: Queryable,
  studyId: string,
  version: string,
): Promise<ConsentRelease | null> {
  const rows = await db.rows<{ name: string | null; released_at: Date }>(sql`
    select u.name, c.released_at from consent_releases c left join users u on u.id = c.released_by
    where c.study_id = ${studyId}::uuid and c.version = ${version}`);
  const row = rows[0];
  return row ? { version, releasedBy: row.name, releasedAt: row.released_at } : null;
}

/** False when this version was released before. */
export async function storeConsentRelease(
  db: Queryable,
  release: { studyId: string; version: string; userId: string; now: Date },
): Promise<boolean> {
  const inserted = await db.run(sql`
    insert into consent_releases (study_id, version, released_by, released_at)
    values (${release.studyId}::uuid, ${release.version}, ${release.userId}::uuid,
      ${release.now.toISOString()}::timestamptz)
    on conflict (study_id, version) do nothing`);
  return inserted === 1;
}
