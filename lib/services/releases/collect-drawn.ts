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

/** Cell → positions of persons in the sorted ids. */
type CellPeople = Map<string, number[]>;

/** What the people of a release drew, as sets. Holds one number a touch. */
export interface Drawn {
  touches: Record<Stance, CellPeople>;
  /** Attitudes by the times of day that marks give. */
  timed: Record<Attitude, Record<Time, CellPeople>>;
  facts: readonly DrawnFacts[];
  /** Empty when they were not wanted. */
  topics: FurtherInput["topics"];
}

/**
 * Per attitude and per wish who touches which cell, without what lies at a shielded place; and what the marks are in numbers.
 * `told` hears the share that is done and throws to stop.
 */
export async function collectDrawn(
  ctx: Pick<Context, "db" | "clock">,
  { id, definition }: ReleaseStudy,
  { people, drawings }: Counted,
  { topics, told }: { topics: boolean; told: (share: number) => Promise<void> },
): Promise<Drawn> {
  const drawn = nothingDrawn();
  const take = ({ attitude, cell, times, people }: Touch) => {
    add(drawn.touches[attitude], cell, people);
    if (isAttitude(attitude))
      for (const time of timesOf(times)) add(drawn.timed[attitude][time], cell, people);
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
  const marks = new Map<string, MarksFacts>();
  const atOnce = AT_ONCE[ctx.db.engine];
  for (let from = 0; from < drawings.length; from += atOnce) {
    const some = drawings.slice(from, from + atOnce);
    for (const { id, person } of some) {
      const document = near.get(id);
      if (document === undefined) continue;
      const touched = timedCells(readDocument(document), baseResolution, { strict, shielded, within });
      for (const [attitude, cells] of touched)
        for (const [cell, times] of cells) take({ attitude, cell, times, people: [person] });
    }
    const table = drawingTable(some);
    const afar = near.size > 0 ? drawingTable(some.filter(({ id }) => !near.has(id))) : table;
    const touching = groupingByHash(ctx.db, (tx) => touchesOf(tx, afar, baseResolution));
    // The embedded database has one connection: whoever stores a drawing gets between.
    if (ctx.db.engine === "pglite") await touching;
    const counting = groupingByHash(ctx.db, (tx) => drawnFacts(tx, id, table));
    if (ctx.db.engine === "pglite") await counting;
    const [touched, facts, named] = await Promise.all([
      touching,
      counting,
      topics ? groupingByHash(ctx.db, (tx) => namedTopics(tx, table)) : [],
    ]);
    touched.forEach(take);
    for (const { drawing, ...own } of facts) marks.set(drawing, own);
    for (const { attitude, topic, people } of named) add(drawn.topics[attitude], topic, people);
    await told(Math.min(1, (from + atOnce) / drawings.length));
  }
  return {
    touches: drawn.touches,
    timed: drawn.timed,
    facts: factsOf(people, drawings, marks),
    topics: topics
      ? ATTITUDES.flatMap((attitude) =>
          TOPICS.map((topic) => ({ attitude, topic, people: drawn.topics[attitude].get(topic) ?? [] })),
        )
      : [],
  };
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

const nothingDrawn = () => ({
  touches: { use: new Map(), value: new Map(), avoid: new Map(), here: new Map(), "not-here": new Map() },
  timed: { use: noTimes(), value: noTimes(), avoid: noTimes() },
  topics: { use: new Map(), value: new Map(), avoid: new Map() },
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
