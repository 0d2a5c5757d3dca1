import "server-only";
import { heldFigures, namedTopics, noteFigures } from "@/db/queries/drawn-figures";
import {
  drawingsNearShielded,
  drawingTable,
  lookingUp,
  shieldedPositions,
  touchesOf,
} from "@/db/queries/release-touches";
import type { Touch } from "@/db/queries/release-touches";
import type { ReleaseStudy } from "@/db/queries/releases";
import { hasUntimedTouches } from "@/db/queries/touches";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude, Stance, Time, Wish } from "@/lib/domain/drawing/terms";
import type { DrawnFigures } from "@/lib/domain/privacy/tables/basis-of";
import type { FurtherInput } from "@/lib/domain/privacy/tables/produce-further";
import { TOPICS } from "@/lib/domain/study/topics";
import { timesOf } from "@/lib/domain/surface/times-mask";
import { timedCells } from "@/lib/domain/surface/touched-cells";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";
import { touchAnew } from "../drawings/touch-anew";
import type { Counted } from "./counted";

/** Ways are cut where they end within 400 m of a place; nothing farther away is touched by it. */
const NEAR_SHIELDED_METERS = 450;
/** Drawings asked for at once: the embedded database does nothing else meanwhile, for some tenths of a second. */
const TOUCHED_AT_ONCE = { pglite: 1_000, postgresql: 12_500 } as const;
/** As many marks are read in one go as one answer of sums is for. */
const MARKED_AT_ONCE = { pglite: 1_000, postgresql: 1_000_000 } as const;
/** Pieces asked for side by side. */
const READERS = { pglite: 1, postgresql: 2 } as const;

/** Cell → positions of persons in the sorted ids. */
type CellPeople = Map<string, number[]>;

/** Who touches what, as sets. Holds one number a touch. */
export interface Touched {
  touches: Record<Stance, CellPeople>;
  /** Attitudes by the times of day that marks give. */
  timed: Record<Attitude, Record<Time, CellPeople>>;
}

/** What the marks are in numbers. */
export interface Marked {
  figures: DrawnFigures;
  /** Empty when they were not wanted. */
  topics: FurtherInput["topics"];
}

/** Hears how many more drawings were read; throws to stop. */
export type Told = (drawings: number) => Promise<void>;

/** Per attitude and per wish who touches which cell, without what lies at a shielded place. */
export async function collectTouched(
  ctx: Pick<Context, "db" | "clock">,
  { id, definition }: ReleaseStudy,
  { drawings }: Counted,
  told: Told,
): Promise<Touched> {
  const touched = { touches: noTouches(), timed: { use: noTimes(), value: noTimes(), avoid: noTimes() } };
  const take = ({ attitude, cell, times, people }: Touch) => {
    add(touched.touches[attitude], cell, people);
    if (isAttitude(attitude))
      for (const time of timesOf(times)) add(touched.timed[attitude][time], cell, people);
  };
  if (await hasUntimedTouches(ctx.db, id)) await ctx.db.transaction((tx) => touchAnew(tx, id));
  const { baseResolution, strict } = definition.disclosure;
  const shielded = await shieldedPositions(ctx.db, id);
  const near = new Map(
    (shielded.length > 0 ? await drawingsNearShielded(ctx.db, id, NEAR_SHIELDED_METERS) : []).map(
      (drawing) => [drawing.id, drawing.document],
    ),
  );
  const { within } = await studyFrame(ctx, id);
  const pieces = inPiecesOf(TOUCHED_AT_ONCE[ctx.db.engine], drawings);
  const read = async () => {
    for (const some of pieces) {
      for (const { id, person } of some) {
        const document = near.get(id);
        if (document === undefined) continue;
        const anew = timedCells(readDocument(document), baseResolution, { strict, shielded, within });
        for (const [attitude, cells] of anew)
          for (const [cell, times] of cells) take({ attitude, cell, times, people: [person] });
      }
      const afar = drawingTable(near.size > 0 ? some.filter(({ id }) => !near.has(id)) : some);
      (await lookingUp(ctx.db, (tx) => touchesOf(tx, afar, baseResolution))).forEach(take);
      await told(some.length);
    }
  };
  await Promise.all(Array.from({ length: READERS[ctx.db.engine] }, read));
  return touched;
}

export async function collectMarked(
  { db }: Pick<Context, "db">,
  studyId: string,
  { people, drawings }: Counted,
  { topics, told }: { topics: boolean; told: Told },
): Promise<Marked> {
  const marks = people.map(() => 0);
  const located = { exact: 0, about: 0, area: 0 };
  let [nearVenue, inside] = [0, 0];
  const named = { use: new Map(), value: new Map(), avoid: new Map() };
  for (const some of inPiecesOf(MARKED_AT_ONCE[db.engine], drawings)) {
    const table = drawingTable(some);
    let held = await heldFigures(db, table);
    if (held.people.length < some.length) {
      await noteFigures(db, studyId, table);
      held = await heldFigures(db, table);
    }
    for (const [at, person] of held.people.entries())
      marks[person] = (marks[person] ?? 0) + (held.marks[at] ?? 0);
    located.exact += held.located.exact;
    located.about += held.located.about;
    located.area += held.located.area;
    nearVenue += held.nearVenue;
    inside += held.inside;
    if (topics && held.named)
      for (const { attitude, topic, people } of await namedTopics(db, table))
        add(named[attitude], topic, people);
    await told(some.length);
  }
  const workshops = new Set(drawings.map(({ workshop }) => workshop)).size;
  return {
    figures: { workshops, marks, located, nearVenue, inside },
    topics: topics
      ? ATTITUDES.flatMap((attitude) =>
          TOPICS.map((topic) => ({ attitude, topic, people: named[attitude].get(topic) ?? [] })),
        )
      : [],
  };
}

/** Drawings so many at a time: whoever stores one gets between two pieces. */
function* inPiecesOf(size: number, drawings: Counted["drawings"]): Generator<Counted["drawings"]> {
  for (let from = 0; from < drawings.length; from += size) yield drawings.slice(from, from + size);
}

const noTouches = (): Record<Stance, CellPeople> => ({
  use: new Map(),
  value: new Map(),
  avoid: new Map(),
  here: new Map(),
  "not-here": new Map(),
});

const noTimes = (): Record<Time, CellPeople> => ({
  morning: new Map(),
  day: new Map(),
  evening: new Map(),
  night: new Map(),
});

const isAttitude = (stance: Attitude | Wish): stance is Attitude => ATTITUDES.some((one) => one === stance);

function add<Key>(sets: Map<Key, number[]>, key: Key, people: readonly number[]): void {
  const known = sets.get(key);
  if (known) for (const person of people) known.push(person);
  else sets.set(key, [...people]);
}
