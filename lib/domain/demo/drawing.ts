import type { DrawingDocument, LiveMark, Mark, Position } from "../drawing/document";
import { ATTITUDES } from "../drawing/terms";
import type { Attitude, Time } from "../drawing/terms";
import { distanceMeters } from "../geometry/meters";
import { moved } from "./finger";
import type { Habit } from "./groups";
import { CERTAINTY_SHARES, type DemoPerson } from "./person";
import { NOWHERE, OUTSIDE, PLACES, type PlaceId } from "./places";
import type { Random } from "../statistics/random";
import { draw, type Intent } from "./shape";
import { COMMENTS, OWN_PLACES, wordsIn } from "./words";

const COLOURS: Readonly<Record<Attitude, string>> = { use: "blue", value: "gold", avoid: "violet" };
const NOT_LOCATABLE = 0.1;
const OUTSIDE_DISTRICT = 0.08;
const NAMED_PLACE = 0.72;
const SPONTANEOUS = 0.65;
/** The spot where the outlier draws most of their marks; nobody else has a reason to. */
export const OUTLIER_SPOT: Position = [6.8205, 51.2545];

interface Idea {
  attitudes: readonly Attitude[];
  times: readonly Time[];
  label: string | null;
  intent: Intent | null;
}

export interface DrawingFrame {
  workshopId: string;
  /** When the person begins, ms since 1970 (UTC). */
  startedAtMs: number;
  consentVersion: string;
  promptsVersion: string;
  /** The workshop's room, when this person marks it too. */
  venue: Position | null;
}

/** One invented person's finished drawing document; a valid one, the same for the same random source. */
export function inventDrawing(person: DemoPerson, frame: DrawingFrame, random: Random): DrawingDocument {
  const ideas = inOrderOfAsking(person, frame.venue, random);
  const iso = (ms: number) => new Date(ms).toISOString();
  let at = frame.startedAtMs + random.whole(60, 150) * 1_000;
  const marks = ideas.map(({ idea, phase }, i): Mark => {
    at += random.whole(12, 70) * 1_000;
    const mark = markOf(person, idea, phase, i + 1, random, iso(at));
    // Now and then somebody thinks better of a mark: its content is gone, that it was there stays.
    if (!random.chance(0.015)) return mark;
    return {
      id: mark.id,
      order: mark.order,
      phase: mark.phase,
      drawnAt: mark.drawnAt,
      removedAt: iso(at + 9_000),
    };
  });
  const layers: DrawingDocument["consent"]["layers"] = random.chance(0.7)
    ? ["summary", "quotes"]
    : ["summary"];
  return {
    version: 1,
    id: random.uuid(frame.startedAtMs),
    participant: random.uuid(),
    revision: marks.length + 1,
    workshop: frame.workshopId,
    mode: "map",
    language: person.language,
    groups: { life: person.group.life, experience: person.experience },
    consent: { version: frame.consentVersion, layers, givenAt: iso(frame.startedAtMs) },
    prompts: frame.promptsVersion,
    asked: ideas.some(({ phase }) => phase === "probed")
      ? ["use", "value", "avoid", "talk"]
      : ["use", "value", "avoid"],
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: random.chance(person.group.life === "older" ? 0.35 : 0.15),
    practice: false,
    startedAt: iso(frame.startedAtMs),
    finishedAt: iso(at + random.whole(60, 200) * 1_000),
    marks,
  };
}

/** First what comes unasked, question by question; then what the conversation adds. */
function inOrderOfAsking(person: DemoPerson, venue: Position | null, random: Random) {
  const here: Idea[] = venue
    ? [{ attitudes: ["use"], times: [], label: "Hier", intent: { shape: "spot", at: venue } }]
    : [];
  const ideas = [...ideasOf(person, person.markCount - here.length, random), ...here].map((idea) => ({
    idea,
    phase: random.chance(SPONTANEOUS) ? ("spontaneous" as const) : ("probed" as const),
  }));
  const question = (idea: Idea) => ATTITUDES.findIndex((attitude) => idea.attitudes.includes(attitude));
  return ideas.sort(
    (a, b) =>
      Number(a.phase === "probed") - Number(b.phase === "probed") || question(a.idea) - question(b.idea),
  );
}

function ideasOf(person: DemoPerson, count: number, random: Random): Idea[] {
  const left = person.group.habits.map(
    (habit) => [habit, habit.weight * nearness(person, habit.place)] as [Habit, number],
  );
  const out: Idea[] = [];
  while (out.length < count) {
    const named = random.chance(person.outlier ? 0.25 : NAMED_PLACE);
    if (random.chance(NOT_LOCATABLE)) out.push(elsewhere(random.pick(NOWHERE), null, random));
    else if (random.chance(OUTSIDE_DISTRICT)) {
      const place = random.pick([...OUTSIDE] as [(typeof OUTSIDE)[0], ...typeof OUTSIDE]);
      out.push(elsewhere(place.label, { shape: "spot", at: place.at }, random));
    } else if (named && left.length > 0) {
      const habit = random.weighted(left);
      left.splice(
        left.findIndex(([each]) => each === habit),
        1,
      );
      out.push(fromHabit(person, habit, random));
    } else out.push(ofOnesOwn(person, random));
  }
  return out;
}

/** People draw what lies near more often: falls off with about two kilometres, never to nothing. */
export function nearness(person: DemoPerson, place: PlaceId): number {
  return 0.12 + Math.exp(-distanceMeters(person.anchor, PLACES[place].at) / 2_000);
}

function elsewhere(label: string, intent: Intent | null, random: Random): Idea {
  return { attitudes: [random.chance(0.5) ? "use" : "value"], times: [], label, intent };
}

function fromHabit(person: DemoPerson, habit: Habit, random: Random): Idea {
  const { at, label, extentMeters } = PLACES[habit.place];
  const labelled = random.chance(0.55) ? label : null;
  const times = habit.times.length > 0 && random.chance(0.85) ? habit.times : [];
  const intent = (): Intent => {
    if (extentMeters !== null && random.chance(0.4))
      return { shape: "outline", at, radiusMeters: extentMeters * random.between(0.7, 1.25) };
    const kind = random.next();
    if (kind < 0.14)
      return {
        shape: "way",
        from: somewhereNear(person.anchor, 350, random),
        to: at,
        via: crossingFor(person, at),
      };
    if (kind < 0.3) return { shape: "circle", at, radiusMeters: random.between(40, 120) };
    return { shape: "spot", at };
  };
  return { attitudes: habit.attitudes, times, label: labelled, intent: intent() };
}

function ofOnesOwn(person: DemoPerson, random: Random): Idea {
  const attitude = random.weighted([
    ["use", 5],
    ["value", 3.5],
    ["avoid", 2],
  ] as [Attitude, number][]);
  const label = random.chance(0.4) ? random.pick(wordsIn(OWN_PLACES[attitude], person.language)) : null;
  const around = person.outlier ? OUTLIER_SPOT : person.anchor;
  const at = somewhereNear(around, person.outlier ? 45 : 380, random);
  const intent: Intent =
    person.outlier || random.chance(0.75)
      ? { shape: "spot", at }
      : { shape: "outline", at, radiusMeters: random.between(50, 130) };
  return { attitudes: [attitude], times: [], label, intent };
}

const somewhereNear = (at: Position, meters: number, random: Random) =>
  moved(at, random.normal(meters), random.normal(meters));

/** Between the north and the rest, everybody has to pass below the motorway. */
function crossingFor(person: DemoPerson, to: Position): Position | null {
  const north = (at: Position) => at[1] > 51.284;
  return north(person.anchor) === north(to) ? null : [6.796, 51.2852];
}

function markOf(
  person: DemoPerson,
  idea: Idea,
  phase: "spontaneous" | "probed",
  order: number,
  random: Random,
  drawnAt: string,
): LiveMark {
  const first = ATTITUDES.find((each) => idea.attitudes.includes(each)) ?? "use";
  const certainty = random.weighted(CERTAINTY_SHARES);
  const drawn = idea.intent ? draw(idea.intent, certainty, COLOURS[first], random) : null;
  return {
    id: random.uuid(),
    order,
    phase,
    prompt: phase === "probed" ? "talk" : first,
    kind: drawn?.kind ?? "place",
    attitudes: [...idea.attitudes],
    strength: random.chance(0.3) ? random.whole(1, 3) : null,
    times: [...idea.times],
    topics: [],
    label: idea.label,
    comment: random.chance(0.16) ? random.pick(COMMENTS[person.group.life][first]) : null,
    audio: null,
    private: random.chance(0.03),
    anchor: false,
    input: drawn ? (random.chance(0.9) ? "finger" : "pen") : "list",
    sketch: drawn?.sketch ?? null,
    location: drawn && {
      geometry: drawn.geometry,
      certainty,
      radiusMeters: drawn.radiusMeters,
      method: "by-participant",
    },
    drawnAt,
    removedAt: null,
  };
}
