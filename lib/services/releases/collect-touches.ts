import "server-only";
import { drawingsNearShielded, shieldedPositions, streamTouches } from "@/db/queries/release-touches";
import type { Touch } from "@/db/queries/release-touches";
import type { ReleaseStudy } from "@/db/queries/releases";
import { hasUntimedTouches } from "@/db/queries/touches";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude, Stance, Time, Wish } from "@/lib/domain/drawing/terms";
import { timesOf } from "@/lib/domain/surface/times-mask";
import { timedCells } from "@/lib/domain/surface/touched-cells";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";
import { touchAnew } from "../drawings/touch-anew";

/** Ways are cut where they end within 400 m of a place; nothing farther away is touched by it. */
const NEAR_SHIELDED_METERS = 450;

/** Cell → positions of persons in the sorted ids. */
type CellPeople = Map<string, number[]>;

export interface Touches {
  all: Record<Stance, CellPeople>;
  /** Attitudes by the times of day that marks give. */
  timed: Record<Attitude, Record<Time, CellPeople>>;
}

/**
 * Per attitude and per wish, cell → positions of `people` (sorted ids) who touch it, without what lies at a shielded place. A person
 * who is not among them arrived later and is left out. Holds one number a touch.
 */
export async function collectTouches(
  ctx: Pick<Context, "db" | "clock">,
  { id, definition }: ReleaseStudy,
  people: readonly string[],
): Promise<Touches> {
  const touches: Touches = {
    all: { use: new Map(), value: new Map(), avoid: new Map(), here: new Map(), "not-here": new Map() },
    timed: { use: noTimes(), value: noTimes(), avoid: noTimes() },
  };
  const take = ({ attitude, cell, times, people }: Touch) => {
    add(touches.all[attitude], cell, people);
    if (isAttitude(attitude))
      for (const time of timesOf(times)) add(touches.timed[attitude][time], cell, people);
  };
  if (await hasUntimedTouches(ctx.db, id)) await ctx.db.transaction((tx) => touchAnew(tx, id));
  const { baseResolution, strict } = definition.disclosure;
  const shielded = await shieldedPositions(ctx.db, id);
  const near = shielded.length > 0 ? await drawingsNearShielded(ctx.db, id, NEAR_SHIELDED_METERS) : [];
  const { within } = await studyFrame(ctx, id);
  const positions = new Map(people.map((person, position) => [person, position]));
  for (const { participant, document } of near) {
    const person = positions.get(participant);
    if (person === undefined) continue;
    const touched = timedCells(readDocument(document), baseResolution, { strict, shielded, within });
    for (const [attitude, cells] of touched)
      for (const [cell, times] of cells) take({ attitude, cell, times, people: [person] });
  }
  const besides = near.map((drawing) => drawing.id);
  for await (const batch of streamTouches(ctx.db, id, { resolution: baseResolution, people, besides }))
    batch.forEach(take);
  return touches;
}

const noTimes = (): Record<Time, CellPeople> => ({
  morning: new Map(),
  day: new Map(),
  evening: new Map(),
  night: new Map(),
});

const isAttitude = (stance: Attitude | Wish): stance is Attitude => ATTITUDES.some((one) => one === stance);

function add(cells: CellPeople, cell: string, people: readonly number[]): void {
  const known = cells.get(cell);
  if (known) for (const person of people) known.push(person);
  else cells.set(cell, [...people]);
}
