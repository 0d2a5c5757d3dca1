import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import { openingHoursSchema, type Institution } from "@/lib/domain/register/institution";

export interface StoredInstitution extends Institution {
  id: string;
  version: number;
}

interface Row {
  id: string;
  version: number;
  name: string;
  kind: string;
  provider: string;
  address: string;
  lng: number;
  lat: number;
  opening_hours: unknown;
  languages: string[];
  step_free: boolean | null;
  rooms: string;
  one_off_cost: number | null;
  yearly_cost: number | null;
  available_from: string | null;
  lease_until: string | null;
  self_image: string;
  stop_within_300m: boolean | null;
  evening_service: boolean | null;
  shielded: boolean;
  source: string;
}

const COLUMNS = sql`id, version, name, kind, provider, address, ST_X(position)::float8 as lng, ST_Y(position)::float8 as lat,
  opening_hours, languages, step_free, rooms, one_off_cost, yearly_cost, available_from::text as available_from,
  lease_until::text as lease_until, self_image, stop_within_300m, evening_service, shielded, source`;

const fromRow = (row: Row): StoredInstitution => ({
  id: row.id,
  version: row.version,
  name: row.name,
  kind: row.kind,
  provider: row.provider,
  address: row.address,
  position: [row.lng, row.lat],
  openingHours: openingHoursSchema.parse(row.opening_hours),
  languages: row.languages,
  stepFree: row.step_free,
  rooms: row.rooms,
  oneOffCost: row.one_off_cost,
  yearlyCost: row.yearly_cost,
  availableFrom: row.available_from,
  leaseUntil: row.lease_until,
  selfImage: row.self_image,
  stopWithin300m: row.stop_within_300m,
  eveningService: row.evening_service,
  shielded: row.shielded,
  source: row.source,
});

/** Which entries a person may see or change: open ones, shielded ones, or both. Without either: none. */
export interface Reach {
  open: boolean;
  shielded: boolean;
}

const within = ({ open, shielded }: Reach): SQL =>
  sql`((${open}::boolean and not shielded) or (${shielded}::boolean and shielded))`;

/** Institutions of a study within reach, by name. */
export async function institutionsOf(
  db: Queryable,
  studyId: string,
  reach: Reach,
): Promise<StoredInstitution[]> {
  const rows = await db.rows<Row>(sql`
    select ${COLUMNS} from institutions where study_id = ${studyId}::uuid and ${within(reach)} order by name, id`);
  return rows.map(fromRow);
}

/** Null when there is none within reach; `lock` holds it for the rest of the transaction. */
export async function findInstitution(
  db: Queryable,
  address: { studyId: string; id: string },
  reach: Reach,
  lock = false,
): Promise<StoredInstitution | null> {
  const [row] = await db.rows<Row>(sql`
    select ${COLUMNS} from institutions
    where study_id = ${address.studyId}::uuid and id = ${address.id}::uuid and ${within(reach)}
    ${lock ? sql`for update` : sql``}`);
  return row ? fromRow(row) : null;
}

const valuesOf = (one: Institution): SQL => sql`${one.name}, ${one.kind}, ${one.provider}, ${one.address},
  ST_SetSRID(ST_MakePoint(${one.position[0]}::float8, ${one.position[1]}::float8), 4326), ${json(one.openingHours)},
  ${textArray(one.languages)}, ${one.stepFree}::boolean, ${one.rooms}, ${one.oneOffCost}::bigint,
  ${one.yearlyCost}::bigint, ${one.availableFrom}::date, ${one.leaseUntil}::date, ${one.selfImage},
  ${one.stopWithin300m}::boolean, ${one.eveningService}::boolean, ${one.shielded}::boolean, ${one.source}`;

const NAMES = sql`name, kind, provider, address, position, opening_hours, languages, step_free, rooms, one_off_cost,
  yearly_cost, available_from, lease_until, self_image, stop_within_300m, evening_service, shielded, source`;

export async function insertInstitution(
  db: Queryable,
  entry: { id: string; studyId: string; importId: string | null; institution: Institution },
): Promise<void> {
  await db.run(sql`
    insert into institutions (id, study_id, import_id, ${NAMES})
    values (${entry.id}::uuid, ${entry.studyId}::uuid, ${entry.importId}::uuid, ${valuesOf(entry.institution)})`);
}

/** Stores a changed entry under its next version. */
export async function updateInstitution(
  db: Queryable,
  entry: { id: string; at: Date; institution: Institution },
): Promise<void> {
  await db.run(sql`
    update institutions set version = version + 1, updated_at = ${entry.at.toISOString()}::timestamptz,
      (${NAMES}) = (${valuesOf(entry.institution)})
    where id = ${entry.id}::uuid`);
}

export async function deleteInstitution(db: Queryable, id: string): Promise<void> {
  await db.run(sql`delete from institutions where id = ${id}::uuid`);
}

/** Takes back what an import brought, except what somebody has changed since. */
export async function deleteImported(
  db: Queryable,
  importId: string,
): Promise<{ removed: number; kept: number }> {
  const removed = await db.run(
    sql`delete from institutions where import_id = ${importId}::uuid and version = 1 and not shielded`,
  );
  const [rest] = await db.rows<{ kept: number }>(
    sql`select count(*)::int as kept from institutions where import_id = ${importId}::uuid and not shielded`,
  );
  return { removed, kept: rest?.kept ?? 0 };
}
