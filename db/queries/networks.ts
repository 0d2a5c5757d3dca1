import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import type { NetworkActor } from "@/lib/domain/networks/actor";
import type { StoredActor } from "@/lib/domain/networks/network";
import type { Tie, TieState } from "@/lib/domain/networks/tie";

const COLUMNS = sql`id, version, institution, network, function, fields, scope, engagement,
  case when position is null then null else array[ST_X(position), ST_Y(position)]::float8[] end as position`;

/** Actors of a study in the order of the register. */
export function actorsOf(db: Queryable, studyId: string): Promise<StoredActor[]> {
  return db.rows<StoredActor>(sql`
    select ${COLUMNS} from network_actors where study_id = ${studyId}::uuid
    order by institution, network, function, id`);
}

/** Null when there is none; `lock` holds it for the rest of the transaction. */
export async function findActor(
  db: Queryable,
  { studyId, id }: { studyId: string; id: string },
  lock = false,
): Promise<StoredActor | null> {
  const [row] = await db.rows<StoredActor>(sql`
    select ${COLUMNS} from network_actors where study_id = ${studyId}::uuid and id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`);
  return row ?? null;
}

export function tiesOf(db: Queryable, studyId: string): Promise<Tie[]> {
  return db.rows<Tie>(
    sql`select one, other, state from network_ties where study_id = ${studyId}::uuid order by one, other`,
  );
}

const NAMES = sql`institution, network, function, fields, scope, engagement, position`;
const valuesOf = (actor: NetworkActor): SQL => sql`${actor.institution}, ${actor.network}, ${actor.function},
  ${textArray(actor.fields)}, ${actor.scope}, ${actor.engagement}, ${
    actor.position === null
      ? sql`null::geometry`
      : sql`ST_SetSRID(ST_MakePoint(${actor.position[0]}::float8, ${actor.position[1]}::float8), 4326)`
  }`;

export async function insertActor(
  db: Queryable,
  { id, studyId, actor }: { id: string; studyId: string; actor: NetworkActor },
): Promise<void> {
  await db.run(sql`
    insert into network_actors (id, study_id, ${NAMES}) values (${id}::uuid, ${studyId}::uuid, ${valuesOf(actor)})`);
}

/** Stores a changed actor under its next version. */
export async function updateActor(
  db: Queryable,
  { id, at, actor }: { id: string; at: Date; actor: NetworkActor },
): Promise<void> {
  await db.run(sql`
    update network_actors set version = version + 1, updated_at = ${at.toISOString()}::timestamptz,
      (${NAMES}) = row(${valuesOf(actor)})
    where id = ${id}::uuid`);
}

/** Its ties go with it. */
export async function deleteActor(db: Queryable, id: string): Promise<void> {
  await db.run(sql`delete from network_actors where id = ${id}::uuid`);
}

/** Sets a tie, whichever end is named first; false where an end is no actor of the study. */
export async function storeTie(
  db: Queryable,
  { studyId, one, other, state }: { studyId: string; one: string; other: string; state: TieState },
): Promise<boolean> {
  const stored = await db.run(sql`
    insert into network_ties (study_id, one, other, state)
    select ${studyId}::uuid, least(a.id, b.id), greatest(a.id, b.id), ${state}
    from network_actors a, network_actors b
    where a.study_id = ${studyId}::uuid and b.study_id = ${studyId}::uuid
      and a.id = ${one}::uuid and b.id = ${other}::uuid
    on conflict (one, other) do update set state = excluded.state`);
  return stored > 0;
}

export async function deleteTie(
  db: Queryable,
  { studyId, one, other }: { studyId: string; one: string; other: string },
): Promise<void> {
  await db.run(sql`
    delete from network_ties where study_id = ${studyId}::uuid
      and one = least(${one}::uuid, ${other}::uuid) and other = greatest(${one}::uuid, ${other}::uuid)`);
}

/** Adds a file's actors and ties at once; ties carry the ids of their ends. */
export async function insertNetwork(
  db: Queryable,
  {
    studyId,
    actors,
    ties,
  }: { studyId: string; actors: readonly ({ id: string } & NetworkActor)[]; ties: readonly Tie[] },
): Promise<void> {
  await db.run(sql`
    insert into network_actors (id, study_id, ${NAMES})
    select (a->>'id')::uuid, ${studyId}::uuid, a->>'institution', a->>'network', a->>'function',
      array(select jsonb_array_elements_text(a->'fields')), a->>'scope', a->>'engagement',
      case when jsonb_typeof(a->'position') = 'array'
        then ST_SetSRID(ST_MakePoint((a->'position'->>0)::float8, (a->'position'->>1)::float8), 4326) end
    from jsonb_array_elements(${json(actors)}) as t(a)`);
  await db.run(sql`
    insert into network_ties (study_id, one, other, state)
    select ${studyId}::uuid, least(e.one, e.other), greatest(e.one, e.other), e.state
    from (select (t->>'one')::uuid as one, (t->>'other')::uuid as other, t->>'state' as state
      from jsonb_array_elements(${json(ties)}) as x(t)) e`);
}
