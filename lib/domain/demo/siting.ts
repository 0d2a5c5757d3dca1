import { polygonToCells } from "h3-js";
import type { Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";
import type { Candidate } from "../siting/candidate";
import type { Residents } from "../siting/inputs";
import { middleOf } from "../siting/told-zones";
import { DISTRICT, PLACES, QUARTERS } from "./places";
import type { QuarterId } from "./places";

/** Invented like everything else here: how many people live in each quarter, and how close to its middle. */
const PEOPLE: Readonly<Record<QuarterId, { persons: number; spreadMeters: number }>> = {
  L: { persons: 9_500, spreadMeters: 450 },
  U: { persons: 7_500, spreadMeters: 550 },
  R: { persons: 14_000, spreadMeters: 600 },
  M: { persons: 10_000, spreadMeters: 500 },
};
/** H3 cells of the study's size. */
const RESOLUTION = 9;
/** Cells with fewer people are left out of the grid, as offices leave them out. */
const LEAST = 10;

/** Invented residents on a grid over the demo's district, each row named after the quarter that has most of it. */
export function demoPopulation(): Residents[] {
  const ring = DISTRICT.map(([lng, lat]) => [lng, lat]);
  const cells = polygonToCells([ring], RESOLUTION, true).sort();
  const quarters = Object.entries(PEOPLE) as [QuarterId, (typeof PEOPLE)[QuarterId]][];
  const density = quarters.map(([quarter, { spreadMeters }]) =>
    cells.map((cell) =>
      Math.exp(-((distanceMeters(middleOf(cell), QUARTERS[quarter].at) / spreadMeters) ** 2) / 2),
    ),
  );
  const totals = density.map((all) => all.reduce((sum, one) => sum + one, 0));
  return cells.flatMap((cell, at) => {
    const shares = quarters.map(([quarter, { persons }], row) => ({
      quarter,
      persons: (persons * (density[row]?.[at] ?? 0)) / (totals[row] ?? 1),
    }));
    const persons = Math.round(shares.reduce((sum, share) => sum + share.persons, 0));
    const [most] = shares.sort((a, b) => b.persons - a.persons);
    if (!most || persons < LEAST) return [];
    return [{ id: cell, name: QUARTERS[most.quarter].name, persons, where: { at: middleOf(cell) } }];
  });
}

type DemoCandidate = Omit<Candidate, "institution"> & { readonly note: string };

const candidate = (
  id: string,
  name: string,
  at: Position,
  embedding: Candidate["embedding"],
  weeklyHours: number | null,
  [oneOffCost, yearlyCost]: readonly [number, number],
  note: string,
): DemoCandidate => ({ id, name, at, embedding, action: "open", weeklyHours, oneOffCost, yearlyCost, note });

/** Candidates of the demo: no real institution is being judged, notes and costs are invented. */
export const DEMO_CANDIDATES: readonly DemoCandidate[] = [
  candidate(
    "K1",
    "Familienzentrum (Beispiel)",
    PLACES.p04.at,
    "integrated",
    40,
    [20_000, 62_000],
    "Räume fast voll",
  ),
  candidate(
    "K2",
    "Neues Stadtteilzentrum (Beispiel)",
    PLACES.p14.at,
    "integrated",
    null,
    [45_000, 70_000],
    "Erst in 3 Jahren bezugsfertig",
  ),
  candidate(
    "K3",
    "Jugendhaus Nord (Beispiel)",
    PLACES.p17.at,
    "attached",
    20,
    [8_000, 48_000],
    "Vormittags frei",
  ),
  candidate(
    "K4",
    "Gemeindesaal (Beispiel)",
    PLACES.p24.at,
    "attached",
    16,
    [5_000, 41_000],
    "2 Tage in der Woche",
  ),
  candidate(
    "K5",
    "Verwaltungsstelle (Beispiel)",
    PLACES.p07.at,
    "integrated",
    40,
    [10_000, 45_000],
    "Mietfrei, amtliches Aussehen",
  ),
  candidate("K6", "Ladenlokal (Beispiel)", [6.814, 51.2645], "own", null, [60_000, 96_000], "Miete"),
];

/** Motorways and railways of the demo, simplified: nobody walks across but at a crossing. */
export const DEMO_BARRIERS: readonly { readonly name: string; readonly line: readonly Position[] }[] = [
  {
    name: "A 52",
    line: [
      [6.8018, 51.2505],
      [6.806, 51.269],
      [6.8203, 51.2861],
    ],
  },
  {
    name: "A 44",
    line: [
      [6.785, 51.283],
      [6.8203, 51.2861],
    ],
  },
  {
    name: "Bahn West",
    line: [
      [6.7922, 51.2447],
      [6.7865, 51.274],
      [6.787, 51.292],
    ],
  },
  {
    name: "Bahn Ost",
    line: [
      [6.7922, 51.2447],
      [6.812, 51.2615],
      [6.8215, 51.2649],
    ],
  },
];

/** Where people get through. */
export const DEMO_CROSSINGS: readonly Position[] = [
  PLACES.p05.at,
  PLACES.p25.at,
  [6.8, 51.285],
  [6.8025, 51.257],
];
