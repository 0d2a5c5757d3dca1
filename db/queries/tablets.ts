import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { Beat, StandingOrders } from "@/lib/domain/workshop/beat";
import type { Order, RoomStep } from "@/lib/domain/workshop/orders";

/** Keeps a tablet's last word and answers what is asked of it; null for a pass that is gone. */
export async function storeBeat(
  db: Queryable,
  stored: { passId: string; beat: Beat; anew: boolean; now: Date },
): Promise<(StandingOrders & { number: number }) | null> {
  // A new person at the tablet is not asked for what the one before was.
  const over = sql`(${stored.anew}::boolean and p.beat->>'step' is distinct from ${stored.beat.step})`;
  const rows = await db.rows<StandingOrders & { number: number }>(sql`
    update passes p set beat = ${json(stored.beat)}, beat_at = ${stored.now.toISOString()}::timestamptz,
      step = case when ${over} then null else p.step end, stop = p.stop and not ${over},
      erase = p.erase and not ${over}, coming = p.coming and ${stored.beat.needsHelp}::boolean
    from workshops w
    where p.id = ${stored.passId}::uuid and w.id = p.workshop_id
    returning p.number, p.hold, p.stop, p.coming, coalesce(p.step, w.step) as step,
      p.erase or p.revoked_at is not null as erase, p.revoked_at is not null as out`);
  return rows[0] ?? null;
}

/** A tablet as the facilitator sees it: progress and orders, never content. */
export interface Tablet {
  id: string;
  number: number;
  beat: Beat | null;
  heardAt: Date | null;
  hold: boolean;
  step: RoomStep | null;
  stop: boolean;
  erase: boolean;
  coming: boolean;
}

/** Tablets of a workshop that were admitted or heard of after `since`, by number; at most 200. */
export async function tabletsOf(db: Queryable, workshopId: string, since: Date): Promise<Tablet[]> {
  const rows = await db.rows<Omit<Tablet, "heardAt"> & { beat_at: Date | null }>(sql`
    select id, number, beat, beat_at, hold, step, stop, erase, coming from passes
    where workshop_id = ${workshopId}::uuid and revoked_at is null and admitted_at is not null
      and coalesce(beat_at, created_at) > ${since.toISOString()}::timestamptz
    order by number limit 200`);
  return rows.map(({ beat_at: heardAt, ...tablet }) => ({ ...tablet, heardAt }));
}

const CHANGES = {
  talk: sql`step = 'talk'`,
  wish: sql`step = 'wish'`,
  end: sql`step = 'end'`,
  "no-step": sql`step = null`,
  hold: sql`hold = true`,
  "go-on": sql`hold = false`,
  stop: sql`stop = true`,
  "no-stop": sql`stop = false`,
  erase: sql`erase = true`,
  "no-erase": sql`erase = false`,
  coming: sql`coming = true`,
  helped: sql`coming = false`,
} as const satisfies Record<Order, unknown>;

/** Gives an order to all tablets of a workshop, or to some; answers how many it reached. */
export async function orderTablets(
  tx: Queryable,
  wanted: { workshopId: string; tablets: readonly string[] | "all"; order: Order },
): Promise<number> {
  const { workshopId, tablets, order } = wanted;
  const some =
    tablets === "all"
      ? sql``
      : sql`and id in (${sql.join(
          tablets.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})`;
  return tx.run(sql`
    update passes set ${CHANGES[order]} where workshop_id = ${workshopId}::uuid and revoked_at is null ${some}`);
}

/** The whole room is called there, also tablets that come later; or nowhere any more. */
export async function callRoomTo(tx: Queryable, workshopId: string, step: RoomStep | null): Promise<void> {
  await tx.run(sql`update workshops set step = ${step}::text where id = ${workshopId}::uuid`);
}

export interface RunWorkshop {
  id: string;
  title: string;
  code: string;
  /** YYYY-MM-DD */
  day: string;
  closed: boolean;
  /** Where the whole room was called to. */
  step: RoomStep | null;
}

/** A workshop of this study. */
export async function workshopOf(
  db: Queryable,
  studyId: string,
  workshopId: string,
): Promise<RunWorkshop | null> {
  const rows = await db.rows<RunWorkshop>(sql`
    select id, title, code, day::text as day, closed_at is not null as closed, step
    from workshops where id = ${workshopId}::uuid and study_id = ${studyId}::uuid`);
  return rows[0] ?? null;
}
