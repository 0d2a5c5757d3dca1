import { cellToParent } from "h3-js";
import { describe, expect, it } from "vitest";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { coarserView } from "@/lib/domain/privacy/coarser-view";
import type { CoarseZone } from "@/lib/domain/privacy/coarser-view";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import { AREA, crowd, inputOf } from "./crowd";

const INPUT = inputOf(crowd(150, 4), 150);
const RELEASE = produceRelease(INPUT);
const SETS = assertReleased(RELEASE);
const RESOLUTIONS = [8, 7, 6] as const;

const zonesOf = (attitude: Attitude) => RELEASE.zones.filter((zone) => zone.attitude === attitude);
type View = (attitude: Attitude, resolution: number) => CoarseZone[];

/** Units of all attitudes and resolutions that are missing, too many, or not what the shown numbers inside add up to. */
function wrongUnits(view: View): number {
  return ATTITUDES.flatMap((attitude) =>
    RESOLUTIONS.map((resolution) => {
      const shown = zonesOf(attitude).filter((zone) => zone.resolution >= resolution);
      const inside = (unit: string) => shown.filter(({ zone }) => cellToParent(zone, resolution) === unit);
      const units = new Set(shown.map(({ zone }) => cellToParent(zone, resolution)));
      const told = new Map(view(attitude, resolution).map((unit) => [unit.zone, unit]));
      return [...new Set([...units, ...told.keys()])].filter((unit) => {
        const numbers = inside(unit).map(({ persons }) => persons);
        const sum = numbers.reduce((all, one) => all + one, 0);
        return told.get(unit)?.mentions !== sum || told.get(unit)?.atLeastPersons !== Math.max(...numbers);
      }).length;
    }),
  ).reduce((all, one) => all + one, 0);
}

const unit = (zone: string, resolution: number, persons: number): CoarseZone => ({
  zone,
  resolution,
  mentions: persons,
  atLeastPersons: persons,
});

/** Distinct persons of each unit in which lists of persons lie. */
function distinctIn(lists: readonly { unit: string; people: readonly number[] }[], resolution: number) {
  const units = new Map<string, Set<number>>();
  for (const { unit: name, people } of lists)
    units.set(name, new Set([...(units.get(name) ?? []), ...people]));
  return [...units].map(([name, people]) => unit(name, resolution, people.size));
}

describe("T10 a coarser unit is the sum and the largest of shown numbers", () => {
  it("holds for every attitude and unit, and leaves none out", () => {
    expect(ATTITUDES.every((attitude) => coarserView(zonesOf(attitude), 8).length > 5)).toBe(true);
    expect(wrongUnits((attitude, resolution) => coarserView(zonesOf(attitude), resolution))).toBe(0);
  });

  const mutants: Record<string, View> = {
    "counts the people of a unit anew, hidden cells and all": (attitude, resolution) =>
      distinctIn(
        AREA.map((cell) => ({
          unit: cellToParent(cell, resolution),
          people: INPUT.touches[attitude].get(cell) ?? [],
        })),
        resolution,
      ),
    "counts the people behind the shown zones once": (attitude, resolution) =>
      distinctIn(
        SETS.flatMap(({ attitude: of, zone, people }) => {
          const shown = zonesOf(attitude).find((one) => one.zone === zone);
          return of === attitude && shown && shown.resolution >= resolution
            ? [{ unit: cellToParent(zone, resolution), people }]
            : [];
        }),
        resolution,
      ),
    "adds up true numbers": (attitude, resolution) =>
      coarserView(
        zonesOf(attitude).map((zone) => {
          const set = SETS.find(
            (one) => one.attitude === attitude && one.zone === zone.zone && one.rest === zone.rest,
          );
          return { ...zone, persons: set?.people.length ?? 0 };
        }),
        resolution,
      ),
    "adds single cells only": (attitude, resolution) =>
      coarserView(
        zonesOf(attitude).filter((zone) => !zone.rest),
        resolution,
      ),
    "adds up all attitudes": (_, resolution) => coarserView(RELEASE.zones, resolution),
  };
  for (const [name, view] of Object.entries(mutants))
    it(`catches a view that ${name}`, () => expect(wrongUnits(view)).toBeGreaterThan(0));
});
