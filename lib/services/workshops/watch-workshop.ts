import "server-only";
import { tabletsOf, type RunWorkshop, type Tablet } from "@/db/queries/tablets";
import { waitingTablets, type WaitingTablet } from "@/db/queries/waiting-tablets";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { workshopToRun } from "./workshop-to-run";

/** A pass lasts a day offline; a tablet that was silent for longer is not in the room. */
const IN_THE_ROOM_MS = 24 * 60 * 60_000;

export interface WatchedWorkshop {
  study: Study;
  workshop: RunWorkshop;
  /** The server's time: a page whose clock is wrong still says rightly how long a tablet was silent. */
  at: Date;
  tablets: Tablet[];
  /** Those at the door. */
  waiting: WaitingTablet[];
}

/** How far the tablets in the room are; never what is drawn on them. */
export async function watchWorkshop(
  ctx: Context,
  input: { study: string; workshop: string },
): Promise<WatchedWorkshop> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const at = ctx.clock();
  const since = new Date(at.getTime() - IN_THE_ROOM_MS);
  const [tablets, waiting] = await Promise.all([
    tabletsOf(ctx.db, workshop.id, since),
    waitingTablets(ctx.db, workshop.id),
  ]);
  return { study, workshop, at, tablets, waiting };
}
