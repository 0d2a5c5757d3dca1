import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { protocolSchema } from "@/lib/domain/workshop/protocol";
import type { WorkshopPlan } from "@/lib/domain/workshop/plan";

/** A workshop as those who plan it see it: numbers, never content. */
export interface PlannedWorkshop extends WorkshopPlan {
  id: string;
  code: string;
  practice: boolean;
  /** Admits every tablet at once. */
  demo: boolean;
  hasPin: boolean;
  closedAt: Date | null;
  /** How many people drew, as counted in the room. */
  peopleDrew: number | null;
  /** Finished drawings that arrived. */
  drawings: number;
  /** Drawings that wait until the facilitator says whether they count. */
  held: number;
}

interface Row {
  id: string;
  code: string;
  title: string;
  day: string;
  begins: string | null;
  ends: string | null;
  place: string | null;
  expected: number | null;
  lng: number | null;
  lat: number | null;
  protocol: unknown;
  practice: boolean;
  demo: boolean;
  has_pin: boolean;
  closed_at: Date | null;
  people_drew: number | null;
  drawings: number;
  held: number;
}

const plans = (where: SQL) => sql`
  select w.id, w.code, w.title, w.day::text as day, w.begins, w.ends, w.place, w.expected, ST_X(w.venue) as lng, ST_Y(w.venue) as lat, w.protocol, w.practice, w.demo,
    w.pin_hash is not null as has_pin, w.closed_at, w.people_drew,
    (select count(*)::int from drawings d where d.workshop_id = w.id and d.finished_at is not null) as drawings,
    (select count(*)::int from drawings d where d.workshop_id = w.id and d.held_at is not null) as held
  from workshops w where ${where} order by w.day desc, w.begins desc nulls last, w.title`;

function toPlan({
  has_pin,
  closed_at,
  people_drew,
  place,
  lng,
  lat,
  protocol,
  ...row
}: Row): PlannedWorkshop {
  return {
    ...row,
    place: place ?? "",
    venue: lng === null || lat === null ? null : [lng, lat],
    protocol: protocol === null ? [] : protocolSchema.parse(protocol),
    hasPin: has_pin,
    closedAt: closed_at,
    peopleDrew: people_drew,
  };
}

/** Workshops of a study, the latest first. */
export async function plannedWorkshops(db: Queryable, studyId: string): Promise<PlannedWorkshop[]> {
  return (await db.rows<Row>(plans(sql`w.study_id = ${studyId}::uuid`))).map(toPlan);
}

export async function plannedWorkshop(
  db: Queryable,
  studyId: string,
  workshopId: string,
): Promise<PlannedWorkshop | null> {
  const rows = await db.rows<Row>(plans(sql`w.study_id = ${studyId}::uuid and w.id = ${workshopId}::uuid`));
  return rows[0] ? toPlan(rows[0]) : null;
}

/** Writes what is planned; a PIN of `undefined` stays as it is. */
export async function storePlan(
  tx: Queryable,
  workshopId: string,
  plan: WorkshopPlan & { pinHash?: Uint8Array | null },
): Promise<void> {
  const venue = plan.venue && JSON.stringify({ type: "Point", coordinates: plan.venue });
  const pin = plan.pinHash === undefined ? sql`` : sql`, pin_hash = ${plan.pinHash}::bytea`;
  await tx.run(sql`
    update workshops set title = ${plan.title}, day = ${plan.day}::date, begins = ${plan.begins}::text,
      ends = ${plan.ends}::text, place = ${plan.place}, expected = ${plan.expected}::int,
      venue = ST_SetSRID(ST_GeomFromGeoJSON(${venue}::text), 4326), protocol = ${json(plan.protocol)} ${pin}
    where id = ${workshopId}::uuid`);
}

/** Nothing that is drawn there ever counts; decided once, when the workshop is made. */
export async function makePractice(tx: Queryable, workshopId: string): Promise<void> {
  await tx.run(sql`update workshops set practice = true where id = ${workshopId}::uuid`);
}

/** Closes a workshop to new tablets; the time of an earlier closing stays. */
export async function storeClosing(
  tx: Queryable,
  closing: { workshopId: string; peopleDrew: number | null; now: Date },
): Promise<void> {
  await tx.run(sql`
    update workshops set closed_at = coalesce(closed_at, ${closing.now.toISOString()}::timestamptz),
      people_drew = ${closing.peopleDrew}::int
    where id = ${closing.workshopId}::uuid`);
}

export async function storeReopening(tx: Queryable, workshopId: string): Promise<void> {
  await tx.run(sql`update workshops set closed_at = null where id = ${workshopId}::uuid`);
}
