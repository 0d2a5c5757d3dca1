import { CLASS_COLOURS } from "@/lib/client/planner/zone-colours";
import type { LegendEntry, Picture, PictureZone } from "@/lib/client/planner/picture";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { PERSON_CLASSES } from "@/lib/domain/privacy/classes";
import { coarserView } from "@/lib/domain/privacy/coarser-view";
import { sentence } from "@/lib/domain/sentences/sentence";
import { unitShape } from "@/lib/domain/privacy/zone-shape";
import type { SurfaceData } from "../surface-data";
import type { Words } from "./use-words";

const MENTION_CLASSES = [
  { from: 5, to: 19 },
  { from: 20, to: 49 },
  { from: 50, to: 99 },
  { from: 100, to: null },
] as const;

/** Units of seven zones from released numbers alone: their sum as mentions, or the largest as "at least". */
export function coarsePicture(
  words: Words,
  data: Pick<SurfaceData, "map" | "release" | "zones">,
  attitude: Attitude,
  measure: "mentions" | "at-least",
): Picture {
  const { t, p } = words;
  const shown = data.zones.filter((zone) => zone.attitude === attitude);
  const base = Math.max(0, ...shown.filter(({ rest }) => !rest).map(({ resolution }) => resolution));
  const mentions = measure === "mentions";
  const classes = mentions ? MENTION_CLASSES : PERSON_CLASSES;
  const colours = CLASS_COLOURS[attitude];
  const coloured = data.release.presentation === "surface";
  const since = shown.map((zone) => zone.since).sort()[0] ?? "";
  const units = base === 0 ? [] : coarserView(shown, base - 1);
  const ranked = units
    .map((unit) => ({ unit, count: mentions ? unit.mentions : unit.atLeastPersons }))
    .sort((a, b) => b.count - a.count);
  const zones = ranked.map(({ unit, count }): PictureZone => {
    const shape = unitShape(unit.zone, base);
    const step = classes.findIndex(({ to }) => to === null || count <= to);
    return {
      id: unit.zone,
      shape,
      at: words.at(shape),
      look: coloured ? "fill" : "outline",
      colour: colours[step] ?? colours[0],
      text: mentions ? words.number(count) : p("unit.atLeast", { count: words.number(count) }),
      sentence: p(`unit.${measure}`, { count }),
      kind: p("unit.kind"),
      since: words.day(since),
    };
  });
  return {
    name: `${attitude}-${measure}`,
    column: p(mentions ? "unit.mentionsColumn" : "unit.atLeastColumn"),
    zones,
    ground: [],
    words: [
      p("unit.count", { count: zones.length }),
      ...ranked.slice(0, 1).map(({ count }, top) =>
        p(mentions ? "unit.topMentions" : "unit.topAtLeast", {
          most: words.number(count),
          where: words.where(zones[top]?.at ?? data.map.center),
        }),
      ),
    ],
    legend: {
      ...words.frame,
      heading: p("heading.coarse", { attitude: t(`attitude.${attitude}`) }),
      title: p(mentions ? "legend.mentions" : "legend.atLeast"),
      entries: [
        ...(coloured
          ? classes.map((range, step): LegendEntry => ({
              look: "fill",
              colour: colours[step] ?? colours[0],
              text: words.range(range),
            }))
          : []),
        words.boundary,
      ],
      notes: [
        mentions ? words.sentences([sentence("mentions")]).join() : p("legend.atLeastNote"),
        p("legend.coarseLeft"),
        ...words.sentences([sentence("mayDiffer"), sentence("empty")]),
        ...(attitude === "avoid" ? words.sentences([sentence("avoid")]) : []),
        p("legend.who"),
      ],
    },
  };
}
