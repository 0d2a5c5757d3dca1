import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { ReleaseAct } from "@/lib/domain/privacy/release-act";

/** A release as an act on it finds it; the row is held until the transaction ends. Null when the study has none such. */
export async function lockRelease(
  tx: Queryable,
  release: { studyId: string; id: string },
): Promise<{ mode: string; published: boolean; withdrawn: boolean } | null> {
  const [row] = await tx.rows<{ mode: string; published: boolean; withdrawn: boolean }>(sql`
    select mode, published_at is not null as published, withdrawn_at is not null as withdrawn from releases
    where id::text = ${release.id} and study_id = ${release.studyId}::uuid for update`);
  return row ?? null;
}

export interface AskedAct {
  id: string;
  releaseId: string;
  act: ReleaseAct;
  zone: string | null;
  askedBy: string;
  /** Null: the account is gone. */
  askedByName: string | null;
  askedAt: Date;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  droppedAt: Date | null;
}

/** Every act that was ever asked for on the releases of a study, the newest first. */
export async function actsOf(db: Queryable, studyId: string): Promise<AskedAct[]> {
  const rows = await db.rows<{
    id: string;
    release: string;
    act: ReleaseAct;
    zone: string | null;
    asked_by: string;
    asker: string | null;
    asked_at: Date;
    confirmer: string | null;
    confirmed_at: Date | null;
    dropped_at: Date | null;
  }>(sql`
    select a.id::text as id, a.release_id::text as release, a.act, a.zone, a.asked_by::text as asked_by,
      u.name as asker, a.asked_at, c.name as confirmer, a.confirmed_at, a.dropped_at
    from release_acts a left join users u on u.id = a.asked_by left join users c on c.id = a.confirmed_by
    where a.study_id = ${studyId}::uuid order by a.asked_at desc, a.id`);
  return rows.map((row) => ({
    id: row.id,
    releaseId: row.release,
    act: row.act,
    zone: row.zone,
    askedBy: row.asked_by,
    askedByName: row.asker,
    askedAt: row.asked_at,
    confirmedByName: row.confirmer,
    confirmedAt: row.confirmed_at,
    droppedAt: row.dropped_at,
  }));
}

const pending = sql`confirmed_at is null and dropped_at is null`;

/** The act that was asked for and waits for the second person. */
export async function pendingAct(
  tx: Queryable,
  wanted: { releaseId: string; act: ReleaseAct; zone: string | null },
): Promise<{ id: string; askedBy: string } | null> {
  const [row] = await tx.rows<{ id: string; asked_by: string }>(sql`
    select id::text as id, asked_by::text as asked_by from release_acts
    where release_id = ${wanted.releaseId}::uuid and act = ${wanted.act}
      and zone is not distinct from ${wanted.zone}::text and ${pending}`);
  return row ? { id: row.id, askedBy: row.asked_by } : null;
}

export async function insertAct(
  tx: Queryable,
  asked: {
    id: string;
    studyId: string;
    releaseId: string;
    act: ReleaseAct;
    zone: string | null;
    userId: string;
    now: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into release_acts (id, study_id, release_id, act, zone, asked_by, asked_at)
    values (${asked.id}::uuid, ${asked.studyId}::uuid, ${asked.releaseId}::uuid, ${asked.act}, ${asked.zone}::text,
      ${asked.userId}::uuid, ${asked.now.toISOString()}::timestamptz)`);
}

export async function confirmAct(
  tx: Queryable,
  act: { id: string; userId: string; now: Date },
): Promise<void> {
  await tx.run(sql`
    update release_acts set confirmed_by = ${act.userId}::uuid, confirmed_at = ${act.now.toISOString()}::timestamptz
    where id = ${act.id}::uuid`);
}

/** Takes back what nobody has confirmed: one act of a study, or all that wait on a release. Answers how many it was. */
export async function dropActs(
  tx: Queryable,
  which: { studyId: string; id: string } | { releaseId: string },
  now: Date,
): Promise<number> {
  const these =
    "id" in which
      ? sql`study_id = ${which.studyId}::uuid and id::text = ${which.id}`
      : sql`release_id = ${which.releaseId}::uuid`;
  return tx.run(sql`
    update release_acts set dropped_at = ${now.toISOString()}::timestamptz where ${these} and ${pending}`);
}

/** Since when the public sees a release; null takes it out of its sight. */
export async function setPublished(tx: Queryable, releaseId: string, since: Date | null): Promise<void> {
  await tx.run(sql`
    update releases set published_at = ${since?.toISOString() ?? null}::timestamptz where id = ${releaseId}::uuid`);
}

/** From now on nobody sees the release; what it was stays for those who check. */
export async function withdrawRelease(tx: Queryable, releaseId: string, now: Date): Promise<void> {
  await tx.run(sql`
    update releases set withdrawn_at = ${now.toISOString()}::timestamptz, published_at = null
    where id = ${releaseId}::uuid`);
}

/**
 * From now on nobody sees a zone of a release, named as its feature is (`use-891fa…`): of a frozen partition in none of
 * the study's releases, for it is the same zone in each of them. Answers how many rows it was.
 */
export async function withdrawZone(
  tx: Queryable,
  zone: { studyId: string; releaseId: string; mode: string; name: string },
  now: Date,
): Promise<number> {
  const where =
    zone.mode === "frozen-update"
      ? sql`study_id = ${zone.studyId}::uuid`
      : sql`release_id = ${zone.releaseId}::uuid`;
  return tx.run(sql`
    update release_zones set withdrawn_at = ${now.toISOString()}::timestamptz
    where ${where} and attitude || '-' || zone = ${zone.name} and withdrawn_at is null`);
}
