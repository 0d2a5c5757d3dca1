import type { LiveMark } from "./document";
import type { MarkChange } from "./edits";
import { TOPICS } from "../study/topics";
import type { Topic } from "../study/topics";
import { LIMITS, TIMES, WISHES } from "./terms";
import type { Certainty, Kind, Stance, Time, Wish } from "./terms";

/**
 * One thing a person says about a mark. Said again, it is taken back. Null when there is nothing to change.
 */
export type Fact = (mark: LiveMark) => MarkChange | null;

const isWish = (stance: Stance): stance is Wish => (WISHES as readonly string[]).includes(stance);

/** Attitudes come together; of a wish's two, the second replaces the first. The two sorts never meet on a mark. */
export const feltAs =
  (stance: Stance): Fact =>
  ({ attitudes, phase }) => {
    if (isWish(stance) !== (phase === "wish")) return null;
    if (attitudes.includes(stance)) return { attitudes: attitudes.filter((other) => other !== stance) };
    return { attitudes: isWish(stance) ? [stance] : [...attitudes, stance] };
  };

export const atTime =
  (time: Time): Fact =>
  ({ times }) => ({ times: TIMES.filter((other) => times.includes(other) !== (other === time)) });

export const aboutTopic =
  (topic: Topic): Fact =>
  ({ topics }) => ({ topics: TOPICS.filter((other) => topics.includes(other) !== (other === topic)) });

export type Strength = 1 | 2 | 3;
export const STRENGTHS: readonly Strength[] = [1, 2, 3];

export const mattering =
  (strength: Strength): Fact =>
  (mark) => ({ strength: mark.strength === strength ? null : strength });

/** How sure the spot is; nothing can be said of one that is not on the map. */
export const certainAs =
  (certainty: Certainty): Fact =>
  ({ location }) =>
    location && { location: { ...location, certainty: location.certainty === certainty ? null : certainty } };

export const onlyForMe: Fact = (mark) => ({ private: !mark.private });

/** "I cannot get through here"; taken back, the mark is again what its shape says. */
export const noWayThrough: Fact = (mark) => ({
  kind: mark.kind === "barrier" ? kindOfShape(mark) : "barrier",
});

/** "My day starts here." What the board keeps of it is coarse (`anchor.ts`), also after this is taken back. */
export const dayStartsHere: Fact = (mark) => ({ anchor: !mark.anchor });

/** "Not on this map": the mark stays, its spot does not. */
export const notOnThisMap: Fact = ({ location }) => location && { location: null };

export const inWords =
  (field: "label" | "comment", words: string): Fact =>
  (mark) => {
    const text = words.trim().slice(0, LIMITS.textCharacters) || null;
    return mark[field] === text ? null : { [field]: text };
  };

function kindOfShape({ location }: LiveMark): Kind {
  switch (location?.geometry.type) {
    case "LineString":
      return "way";
    case "Polygon":
    case "MultiPolygon":
      return "area";
    case "Point":
    case undefined:
      return "place";
  }
}
