import type { LiveMark, Position } from "../drawing/document";
import { moved } from "./finger";
import { GROUPS, type DemoGroup } from "./groups";
import { QUARTERS, type QuarterId } from "./places";
import type { Random } from "../statistics/random";

/** One invented person: what they answer about themselves and where their day starts. */
export interface DemoPerson {
  group: DemoGroup;
  quarter: QuarterId;
  /** Where the day starts; never drawn and never stored. */
  anchor: Position;
  experience: "with" | "without" | "no-answer";
  language: string;
  markCount: number;
  /** One young person draws far more than all others, mostly at one spot. */
  outlier: boolean;
}

export const FEWEST_MARKS = 3;
export const MOST_MARKS = 20;
export const OUTLIER_MARKS = 34;

/**
 * The people of a demo study: `scale` times the forty of the scenario, in a mixed order. Anchors lie normally around
 * their quarter; marks a person are negative binomial around the group's mean; one young person is an outlier.
 */
export function inventPeople(scale: number, random: Random): DemoPerson[] {
  const people: DemoPerson[] = [];
  for (const group of GROUPS) {
    const experience = spread(group.experience, scale);
    const languages = spread(group.languages, scale);
    const home = spread(Object.entries(group.people) as [QuarterId, number][], scale);
    const order = random.shuffled(home.map((_, i) => i));
    home.forEach((quarter, i) => {
      const { at, spreadMeters } = QUARTERS[quarter];
      people.push({
        group,
        quarter,
        anchor: moved([at[0], at[1]], random.normal(spreadMeters), random.normal(spreadMeters)),
        experience: experience[order[i] ?? i] ?? "no-answer",
        language: languages[(order[i] ?? i) % languages.length] ?? "de",
        markCount: Math.min(MOST_MARKS, Math.max(FEWEST_MARKS, random.negativeBinomial(group.marks, 6))),
        outlier: false,
      });
    });
  }
  const loud = people.find((person) => person.group.life === "youth" && person.quarter === "M");
  if (loud) Object.assign(loud, { outlier: true, markCount: OUTLIER_MARKS });
  return random.shuffled(people);
}

function spread<T>(counts: readonly (readonly [T, number])[], scale: number): T[] {
  return counts.flatMap(([entry, count]) => Array.from({ length: count * scale }, () => entry));
}

export type Certainty = NonNullable<NonNullable<LiveMark["location"]>["certainty"]>;

/** Shares of how sure people are of a location. */
export const CERTAINTY_SHARES: readonly (readonly [Certainty, number])[] = [
  ["exact", 50],
  ["about", 35],
  ["area", 15],
];
