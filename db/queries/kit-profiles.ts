import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { profileSchema, type Profile } from "@/lib/domain/kit/profile";
import type { ScenarioSource } from "@/lib/domain/kit/propose/from-scenario";
import { scenarioResultSchema } from "@/lib/domain/siting/scenario";
import type { ProfileRevision, StoredProfile } from "@/lib/domain/kit/stored-profile";

interface Row {
  id: string;
  revision: number;
  space: string;
  space_name: string;
  content: object;
  replaces: string | null;
  changed_at: Date;
  changed_by: string | null;
}

const COLUMNS = sql`p.id::text as id, p.revision, p.social_space_id::text as space, s.name as space_name, p.content,
  p.replaces::text as replaces, p.changed_at, u.name as changed_by`;
const FROM = sql`kit_profiles p join social_spaces s on s.id = p.social_space_id left join users u on u.id = p.changed_by`;

const fromRow = (row: Row): StoredProfile => ({
  id: row.id,
  revision: row.revision,
  replaces: row.replaces,
  socialSpaceName: row.space_name,
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changed_by,
  profile: profileSchema.parse({ ...row.content, socialSpace: row.space }),
});

/** The social space has a column of its own. */
function contentOf(profile: Profile): object {
  const { socialSpace: _space, ...content } = profile;
  return content;
}

/** Profiles of a study by social space and name. */
export async function kitProfilesOf(db: Queryable, studyId: string): Promise<StoredProfile[]> {
  const rows = await db.rows<Row>(sql`
    select ${COLUMNS} from ${FROM} where p.study_id = ${studyId}::uuid
    order by s.name, p.content->>'name', p.created_at`);
  return rows.map(fromRow);
}

export async function findKitProfile(
  db: Queryable,
  address: { studyId: string; id: string },
  lock = false,
): Promise<StoredProfile | null> {
  const [row] = await db.rows<Row>(sql`
    select ${COLUMNS} from ${FROM}
    where p.study_id = ${address.studyId}::uuid and p.id = ${address.id}::uuid ${lock ? sql`for update of p` : sql``}`);
  return row ? fromRow(row) : null;
}

export interface WrittenProfile {
  id: string;
  studyId: string;
  profile: Profile;
  /** Null: the server itself. */
  changedBy: string | null;
  at: Date;
}

/** Stores a new profile as revision 1; false when its id is taken. */
export async function insertKitProfile(
  tx: Queryable,
  written: WrittenProfile & { replaces: string | null },
): Promise<boolean> {
  const at = written.at.toISOString();
  const stored = await tx.run(sql`
    insert into kit_profiles (id, study_id, social_space_id, content, replaces, created_at, changed_at, changed_by)
    values (${written.id}::uuid, ${written.studyId}::uuid, ${written.profile.socialSpace}::uuid,
      ${json(contentOf(written.profile))}, ${written.replaces}::uuid, ${at}::timestamptz, ${at}::timestamptz,
      ${written.changedBy}::uuid)
    on conflict (id) do nothing`);
  if (stored === 1) await keepRevision(tx, written.id);
  return stored === 1;
}

/** Stores a profile under its next revision. */
export async function updateKitProfile(tx: Queryable, written: WrittenProfile): Promise<void> {
  await tx.run(sql`
    update kit_profiles set revision = revision + 1, content = ${json(contentOf(written.profile))},
      changed_at = ${written.at.toISOString()}::timestamptz, changed_by = ${written.changedBy}::uuid
    where id = ${written.id}::uuid and study_id = ${written.studyId}::uuid`);
  await keepRevision(tx, written.id);
}

async function keepRevision(tx: Queryable, id: string): Promise<void> {
  await tx.run(sql`
    insert into kit_profile_revisions (profile_id, revision, content, changed_by, changed_at)
    select id, revision, content, changed_by, changed_at from kit_profiles where id = ${id}::uuid`);
}

/** The newest revisions of a profile, the latest first. */
export async function kitProfileRevisions(
  db: Queryable,
  { profile, most }: { profile: StoredProfile; most: number },
): Promise<ProfileRevision[]> {
  const rows = await db.rows<{
    revision: number;
    content: object;
    name: string | null;
    changed_at: Date;
  }>(sql`
    select v.revision, v.content, u.name, v.changed_at
    from kit_profile_revisions v left join users u on u.id = v.changed_by
    where v.profile_id = ${profile.id}::uuid order by v.revision desc limit ${most}::int`);
  const { socialSpace } = profile.profile;
  return rows.map((row) => ({
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.name,
    profile: profileSchema.parse({ ...row.content, socialSpace }),
  }));
}

/** Social spaces of a study, by name. */
export async function socialSpaceNames(
  db: Queryable,
  studyId: string,
): Promise<{ id: string; name: string }[]> {
  return db.rows(sql`
    select id::text as id, name from social_spaces where study_id = ${studyId}::uuid order by name, id`);
}

/** Scenarios of a study and the releases that they rest on. */
export async function scenarioReleases(
  db: Queryable,
  studyId: string,
): Promise<{ id: string; releaseId: string | null }[]> {
  return db.rows(sql`
    select id::text as id, release_id::text as "releaseId" from scenarios where study_id = ${studyId}::uuid`);
}

/** Results of scenarios whose release stands, the newest first. */
export async function scenarioResults(db: Queryable, studyId: string): Promise<ScenarioSource[]> {
  const rows = await db.rows<{
    id: string;
    name: string;
    day: string;
    participants: number | null;
    result: unknown;
  }>(sql`
    select s.id::text as id, s.name, s.created_at::date::text as day, r.participants, s.result
    from scenarios s left join releases r on r.id = s.release_id
    where s.study_id = ${studyId}::uuid and r.withdrawn_at is null order by s.created_at desc`);
  return rows.map(({ result, ...scenario }) => ({ ...scenario, ...scenarioResultSchema.parse(result) }));
}
