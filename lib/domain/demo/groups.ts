import type { Attitude, Time } from "../drawing/terms";
import type { PlaceId, QuarterId } from "./places";

/** Something that a group's people tend to draw; a weight says how often. */
export interface Habit {
  place: PlaceId;
  attitudes: readonly Attitude[];
  times: readonly Time[];
  weight: number;
}

/** One invented group of the demo studies; head counts are those of the study of forty. */
export interface DemoGroup {
  life: "older" | "family" | "youth" | "alone";
  people: Readonly<Record<QuarterId, number>>;
  /** Counts of with · without · no answer. */
  experience: readonly (readonly ["with" | "without" | "no-answer", number])[];
  /** Mean of the number of marks a person. */
  marks: number;
  languages: readonly (readonly [string, number])[];
  habits: readonly Habit[];
}

const use = (place: PlaceId, weight: number, times: readonly Time[] = []): Habit => ({
  place,
  attitudes: ["use"],
  times,
  weight,
});
const value = (place: PlaceId, weight: number, times: readonly Time[] = []): Habit => ({
  place,
  attitudes: ["value"],
  times,
  weight,
});
const both = (place: PlaceId, weight: number, times: readonly Time[] = []): Habit => ({
  place,
  attitudes: ["use", "value"],
  times,
  weight,
});
const avoid = (place: PlaceId, weight: number, times: readonly Time[] = []): Habit => ({
  place,
  attitudes: ["avoid"],
  times,
  weight,
});
const DARK: readonly Time[] = ["evening", "night"];

export const GROUPS: readonly DemoGroup[] = [
  {
    life: "older",
    people: { L: 1, U: 6, R: 4, M: 1 },
    experience: [["without", 12]],
    marks: 9,
    languages: [
      ["de", 11],
      ["tr", 1],
    ],
    habits: [
      use("p14", 4),
      both("p14", 2),
      use("p01", 6),
      use("p07", 3),
      use("p04", 1),
      use("p13", 2),
      value("p15", 4, ["morning"]),
      value("p09", 4),
      value("p02", 5, ["morning"]),
      value("p03", 2),
      both("p03", 1),
      avoid("p02", 6, ["evening"]),
      avoid("p12", 5, DARK),
      avoid("p22", 2),
      avoid("p25", 2, ["night"]),
      avoid("p05", 1, ["night"]),
    ],
  },
  {
    life: "family",
    people: { L: 6, U: 0, R: 3, M: 2 },
    experience: [["with", 11]],
    marks: 8,
    languages: [
      ["ar", 4],
      ["uk", 3],
      ["ku", 2],
      ["fa", 1],
      ["de", 1],
    ],
    habits: [
      use("p16", 5),
      both("p16", 1),
      use("p18", 4, ["morning"]),
      use("p01", 5),
      use("p20", 2),
      use("p04", 2),
      both("p04", 2),
      value("p17", 4),
      value("p10", 4, ["day"]),
      value("p19", 5, ["day"]),
      value("p02", 4, ["day"]),
      value("p09", 2),
      avoid("p07", 5),
      avoid("p25", 6, DARK),
      avoid("p12", 3, DARK),
      avoid("p22", 1),
    ],
  },
  {
    life: "youth",
    people: { L: 2, U: 0, R: 4, M: 3 },
    experience: [
      ["with", 4],
      ["without", 4],
      ["no-answer", 1],
    ],
    marks: 12,
    languages: [
      ["de", 5],
      ["ar", 2],
      ["en", 1],
      ["uk", 1],
    ],
    habits: [
      use("p02", 3),
      both("p02", 3, ["evening"]),
      use("p05", 5),
      use("p20", 4),
      use("p01", 3),
      use("p16", 1),
      use("p23", 2),
      value("p02", 5),
      value("p08", 4),
      value("p17", 3),
      value("p19", 3),
      value("p03", 2),
      value("p04", 1),
      avoid("p11", 4),
      avoid("p15", 3),
      avoid("p21", 4, ["evening"]),
      avoid("p12", 2, ["night"]),
      avoid("p07", 2),
    ],
  },
  {
    life: "alone",
    people: { L: 1, U: 1, R: 2, M: 4 },
    experience: [["with", 8]],
    marks: 7,
    languages: [
      ["fa", 2],
      ["ar", 2],
      ["en", 2],
      ["tr", 1],
      ["uk", 1],
    ],
    habits: [
      use("p23", 5),
      use("p05", 5, ["morning", "evening"]),
      use("p01", 5),
      use("p24", 2),
      use("p06", 2),
      both("p03", 2),
      value("p03", 4),
      value("p09", 4),
      value("p02", 2),
      value("p15", 1),
      value("p19", 1),
      avoid("p07", 4),
      avoid("p05", 4, ["night"]),
      avoid("p22", 5),
      avoid("p25", 2, ["night"]),
      avoid("p12", 2, DARK),
    ],
  },
];
