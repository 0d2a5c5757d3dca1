import { inventDrawings } from "@/lib/domain/demo/study";
import type { DemoStudy } from "@/lib/domain/demo/study";
import { DISTRICT } from "@/lib/domain/demo/places";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { ATTITUDES, WISHES } from "@/lib/domain/drawing/terms";
import type { Attitude, Time, Wish } from "@/lib/domain/drawing/terms";
import { groupOptions } from "@/lib/domain/privacy/group-options";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import { timesOf } from "@/lib/domain/surface/times-mask";
import { timedCells } from "@/lib/domain/surface/touched-cells";
import { hashWith } from "../privacy/crowd";

/** The release of a demo study, made without a database, with the raw sets that a study's database would keep of it. */
export function releaseOf(study: DemoStudy) {
  const drawings = inventDrawings(study, ["w1", "w2", "w3"]).map(({ document }) => document);
  drawings.sort((a, b) => (a.participant < b.participant ? -1 : 1));
  const empty = () => ({
    use: new Map<string, number[]>(),
    value: new Map<string, number[]>(),
    avoid: new Map<string, number[]>(),
  });
  const add = (cells: Map<string, number[]>, cell: string, person: number) =>
    cells.set(cell, [...(cells.get(cell) ?? []), person]);
  const touches = empty();
  const times = () => ({ morning: new Map(), day: new Map(), evening: new Map(), night: new Map() });
  const timed: Record<Attitude, Record<Time, Map<string, number[]>>> = {
    use: times(),
    value: times(),
    avoid: times(),
  };
  const wishes: Record<Wish, Map<string, number[]>> = { here: new Map(), "not-here": new Map() };
  drawings.forEach((document, person) => {
    const touched = timedCells(document, 9);
    for (const wish of WISHES)
      for (const cell of touched.get(wish)?.keys() ?? []) add(wishes[wish], cell, person);
    for (const attitude of ATTITUDES)
      for (const [cell, mask] of touched.get(attitude) ?? []) {
        add(touches[attitude], cell, person);
        for (const time of timesOf(mask)) add(timed[attitude][time], cell, person);
      }
  });
  const people = drawings.map(({ participant }) => participant);
  const { kPlanner, kPublic, baseResolution } = study.definition.disclosure;
  const tables = produceRelease({
    people,
    touches,
    groups: groupOptions(
      study.definition.groupSets,
      people.length,
      drawings.map(({ groups }, person) => ({ person, groups: JSON.stringify(groups) })),
    ),
    further: {
      timed,
      wishes,
      topics: [],
      quarters: study.quarters,
      institutions: [],
      drawn: {
        workshops: new Set(drawings.map(({ workshop }) => workshop)).size,
        marks: drawings.map(
          (document) => document.marks.filter(isLive).filter(({ phase }) => phase !== "wish").length,
        ),
        located: { exact: 5 * drawings.length, about: 3 * drawings.length, area: 2 * drawings.length },
        nearVenue: drawings.length,
        inside: 4 * drawings.length,
      },
      venues: study.workshops.map(({ venue }) => venue),
      kept: null,
    },
    area: studyAreaCells([[[DISTRICT.map(([lng, lat]) => [lng, lat])]]], 9),
    baseResolution,
    kPlanner,
    kPublic,
    hash: hashWith("demo"),
    on: "2026-11-20",
  });
  const { zones, further } = tables;
  if (further === null) throw new Error("no tables");
  return {
    zones: zones.map((zone) => ({ ...zone, standing: null })),
    further,
    sets: assertReleased(tables),
    strata: drawings.map(({ workshop, groups }) => JSON.stringify([workshop, groups])),
    workshops: drawings.map(({ workshop }) => [workshop]),
  };
}
