import type { DrawingDocument, LiveMark } from "../drawing/document";
import { begunMark } from "../drawing/begun-mark";
import type { Wish } from "../drawing/terms";
import type { Random } from "../statistics/random";
import { nearness } from "./drawing";
import type { DemoGroup } from "./groups";
import { CERTAINTY_SHARES, type DemoPerson } from "./person";
import { PLACES, type PlaceId } from "./places";
import { draw } from "./shape";

/** Most people who are asked have no place in mind. */
const WISHING = 0.5;
const SECOND_WISH = 0.4;

interface Idea {
  place: PlaceId;
  wish: Wish;
  weight: number;
}

const here = (place: PlaceId, weight: number): Idea => ({ place, wish: "here", weight });
const notHere = (place: PlaceId, weight: number): Idea => ({ place, wish: "not-here", weight });

/** Where a group would like a place for questions and meeting, and where not: the office, or beside the big crossing. */
const IDEAS: Readonly<Record<DemoGroup["life"], readonly Idea[]>> = {
  older: [here("p14", 6), here("p01", 4), here("p04", 1), notHere("p22", 2)],
  family: [here("p17", 6), here("p04", 3), here("p01", 2), notHere("p07", 4)],
  youth: [here("p01", 4), here("p17", 4), notHere("p07", 3), notHere("p22", 2)],
  alone: [here("p01", 5), here("p04", 2), notHere("p07", 4)],
};

/** The drawing after the last question, where a place for questions and meeting should be: about half add a wish or two. */
export function withWishes(document: DrawingDocument, person: DemoPerson, random: Random): DrawingDocument {
  const asked = [...document.asked, "wish"];
  const finishedAt = document.finishedAt;
  if (finishedAt === null || !random.chance(WISHING)) return { ...document, asked };
  let at = Date.parse(finishedAt);
  const later = (least: number, most: number) =>
    new Date((at += random.whole(least, most) * 1_000)).toISOString();
  const wishes = ideasOf(person, random).map((idea, i) =>
    markOf(idea, document.marks.length + i + 1, later(12, 50), random),
  );
  return {
    ...document,
    asked,
    revision: document.revision + wishes.length,
    finishedAt: later(20, 60),
    marks: [...document.marks, ...wishes],
  };
}

function ideasOf(person: DemoPerson, random: Random): Idea[] {
  const left = IDEAS[person.group.life].map(
    (idea) => [idea, idea.weight * nearness(person, idea.place)] as [Idea, number],
  );
  const first = random.weighted(left);
  if (!random.chance(SECOND_WISH)) return [first];
  return [first, random.weighted(left.filter(([idea]) => idea !== first))];
}

function markOf({ place, wish }: Idea, order: number, drawnAt: string, random: Random): LiveMark {
  const { at, label } = PLACES[place];
  const certainty = random.weighted(CERTAINTY_SHARES);
  const { kind, sketch, geometry, radiusMeters } = draw({ shape: "spot", at }, certainty, "ink", random);
  return {
    ...begunMark({
      id: random.uuid(),
      order,
      phase: "wish",
      prompt: null,
      kind,
      attitudes: [wish],
      input: "finger",
      sketch,
      location: { geometry, certainty, radiusMeters, method: "by-participant" },
      drawnAt,
    }),
    label: random.chance(0.3) ? label : null,
  };
}
