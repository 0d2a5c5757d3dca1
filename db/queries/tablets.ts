import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { Beat, StandingOrders } from "@/lib/domain/workshop/beat";
import type { Order } from "@/lib/domain/workshop/orders";

/** Keeps a tablet's last word and answers what is asked of it; null for a pass that is gone. */
export async function storeBeat(
  db: Queryable,
  stored: { passId: string; beat: Beat; anew: boolean; now: Date },
): Promise<(StandingOrders & { number: number }) | null> {
  // A new person at the tablet is not asked for what the one before was.
  const over = sql`(${stored.anew}::boolean and p.beat->>'step' is distinct from ${stored.beat.step})`;
  const rows = await db.rows<StandingOrders & { number: number }>(sql`
    update passes p set beat = ${json(stored.beat)}, beat_at = ${stored.now.toISOString()}::timestamptz,
      step = case when ${over} then null else p.step end, stop = p.stop and not ${over}
    from workshops w
    where p.id = ${stored.passId}::uuid and w.id = p.workshop_id
    returning p.number, p.hold, p.stop, coalesce(p.step, w.step) as step, p.revoked_at is not null as erase`);
  return rows[0] ?? null;
}

/** A tablet as the facilitator sees it: progress and orders, never content. */
export interface Tablet {
  id: string;
  number: number;
  beat: Beat | null;
  heardAt: Date | null;
  hold: boolean;
  talk: boolean;
  stop: boolean;
}

/** Tablets of a workshop that were admitted or heard of after `since`, by number; at most 200. */
export async function tabletsOf(db: Queryable, workshopId: string, since: Date): Promise<Tablet[]> {
  const rows = await db.rows<Omit<Tablet, "heardAt"> & { beat_at: Date | null }>(sql`
    select id, number, beat, beat_at, hold, step is not null as talk, stop from passes
    where workshop_id = ${workshopId}::uuid and revoked_at is null and admitted_at is not null
      and coalesce(beat_at, created_at) > ${since.toISOString()}::timestamptz
    order by number limit 200`);
  return rows.map(({ beat_at: heardAt, ...tablet }) => ({ ...tablet, heardAt }));
}

const CHANGES = {
  talk: sql`step = 'talk'`,
  "no-talk": sql`step = null`,
  hold: sql`hold = true`,
  "go-on": sql`hold = false`,
  stop: sql`stop = true`,
  "no-stop": sql`stop = false`,
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

/** The talk is for the whole room, also for tablets that come later; or no longer. */
export async function setRoomTalk(tx: Queryable, workshopId: string, on: boolean): Promise<void> {
  await tx.run(sql`update workshops set step = ${on ? "talk" : null}::text where id = ${workshopId}::uuid`);
}

export interface RunWorkshop {
  id: string;
  title: string;
  code: string;
  /** YYYY-MM-DD */
  day: string;
  closed: boolean;
  /** The talk was started for the whole room. */
  talk: boolean;
}

/** A workshop of this study. */
export async function workshopOf(
  db: Queryable,
  studyId: string,
  workshopId: string,
): Promise<RunWorkshop | null> {
  const rows = await db.rows<RunWorkshop>(sql`
    select id, title, code, day::text as day, closed_at is not null as closed, step is not null as talk
    from workshops where id = ${workshopId}::uuid and study_id = ${studyId}::uuid`);
  return rows[0] ?? null;
}
