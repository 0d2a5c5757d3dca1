import "server-only";
import { drawnFacts, namedTopics } from "@/db/queries/release-tables";
import {
  drawingsNearShielded,
  drawingTable,
  groupingByHash,
  shieldedPositions,
  touchesOf,
} from "@/db/queries/release-touches";
import type { Touch } from "@/db/queries/release-touches";
import type { ReleaseStudy } from "@/db/queries/releases";
import { hasUntimedTouches } from "@/db/queries/touches";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude, Stance, Time, Wish } from "@/lib/domain/drawing/terms";
import type { DrawnFacts, MarksFacts } from "@/lib/domain/privacy/tables/basis-of";
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
const AT_ONCE = { pglite: 1_000, postgresql: 25_000 } as const;
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
  facts: readonly DrawnFacts[];
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
  const pieces = inPiecesFor(ctx.db, drawings);
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
      (await groupingByHash(ctx.db, (tx) => touchesOf(tx, afar, baseResolution))).forEach(take);
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
  const marks = new Map<string, MarksFacts>();
  const named = { use: new Map(), value: new Map(), avoid: new Map() };
  for (const some of inPiecesFor(db, drawings)) {
    const table = drawingTable(some);
    const facts = await groupingByHash(db, (tx) => drawnFacts(tx, studyId, table));
    for (const { drawing, ...own } of facts) marks.set(drawing, own);
    if (topics)
      for (const { attitude, topic, people } of await groupingByHash(db, (tx) => namedTopics(tx, table)))
        add(named[attitude], topic, people);
    await told(some.length);
  }
  return {
    facts: factsOf(people, drawings, marks),
    topics: topics
      ? ATTITUDES.flatMap((attitude) =>
          TOPICS.map((topic) => ({ attitude, topic, people: named[attitude].get(topic) ?? [] })),
        )
      : [],
  };
}

/** Drawings some at a time: whoever stores one gets between two pieces. */
function* inPiecesFor(
  { engine }: Context["db"],
  drawings: Counted["drawings"],
): Generator<Counted["drawings"]> {
  for (let from = 0; from < drawings.length; from += AT_ONCE[engine])
    yield drawings.slice(from, from + AT_ONCE[engine]);
}

/** Per person, over all their drawings. */
function factsOf(
  people: Counted["people"],
  drawings: Counted["drawings"],
  marks: ReadonlyMap<string, MarksFacts>,
): DrawnFacts[] {
  const facts = people.map(() => ({
    workshops: [] as string[],
    marks: 0,
    located: { exact: 0, about: 0, area: 0 },
    nearVenue: 0,
    inside: 0,
  }));
  for (const { id, person, workshop } of drawings) {
    const [own, more] = [facts[person], marks.get(id)];
    if (own && !own.workshops.includes(workshop)) own.workshops.push(workshop);
    if (!own || !more) continue;
    own.marks += more.marks;
    own.located.exact += more.located.exact;
    own.located.about += more.located.about;
    own.located.area += more.located.area;
    own.nearVenue += more.nearVenue;
    own.inside += more.inside;
  }
  return facts;
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
