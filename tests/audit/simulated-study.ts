import { createHmac } from "node:crypto";
import { inventDrawings, SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import { DISTRICT } from "@/lib/domain/demo/places";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { groupOptions } from "@/lib/domain/privacy/group-options";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import { touchedCells } from "@/lib/domain/surface/touched-cells";

const AREA = studyAreaCells([[[DISTRICT]]], 9);
const WORKSHOPS = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];

export interface Person {
  readonly id: string;
  readonly cells: Readonly<Record<Attitude, readonly string[]>>;
  readonly groups: Readonly<Record<string, string>>;
}

/** The first n people of the demo generator, in the mixed order in which they come. */
export function simulatedPeople(n: number, seed: number): Person[] {
  const plan = { ...SMALL_DEMO_STUDY, seed, scale: Math.ceil(n / 40) };
  return inventDrawings(plan, WORKSHOPS)
    .slice(0, n)
    .map(({ document }) => {
      const touched = touchedCells(document, 9);
      const cells = (attitude: Attitude) => [...(touched.get(attitude) ?? [])];
      return {
        id: document.participant,
        cells: { use: cells("use"), value: cells("value"), avoid: cells("avoid") },
        groups: document.groups,
      };
    });
}

/** What the release job would hand to the producer. */
export function inputOf(people: readonly Person[], on = "2026-11-20"): ReleaseInput {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map((person) => person.id);
  const touches = {
    use: new Map<string, number[]>(),
    value: new Map<string, number[]>(),
    avoid: new Map<string, number[]>(),
  };
  sorted.forEach((person, position) => {
    for (const attitude of ATTITUDES)
      for (const cell of person.cells[attitude]) {
        const list = touches[attitude].get(cell);
        if (list) list.push(position);
        else touches[attitude].set(cell, [position]);
      }
  });
  const answers = sorted.map(({ groups }, person) => ({ person, groups: JSON.stringify(groups) }));
  return {
    people: ids,
    touches,
    groups: groupOptions(SMALL_DEMO_STUDY.definition.groupSets, ids.length, answers),
    further: null,
    area: AREA,
    baseResolution: 9,
    kPlanner: 5,
    kPublic: 10,
    hash: (text) => createHmac("sha256", "simulated study").update(text).digest(),
    on,
  };
}
