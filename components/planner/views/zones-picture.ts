import type { Ground, LegendEntry, Picture, PictureZone } from "@/lib/client/planner/picture";
import { PERSON_CLASSES, classOf } from "@/lib/domain/privacy/classes";
import { zonesOf } from "@/lib/domain/privacy/shown-part";
import type { CountedZone, Subject } from "@/lib/domain/privacy/shown-part";
import { zoneShape } from "@/lib/domain/privacy/zone-shape";
import { smoothSurface } from "@/lib/domain/surface/smooth-surface";
import type { SurfaceData } from "../surface-data";
import { captionOf } from "./caption";
import { groupLines } from "./group-lines";
import type { Words } from "./use-words";
import { zoneId } from "./zone-id";

/** The released zones of a subject with their numbers; `smooth` puts a smoothed colour under them. */
export function zonesPicture(
  words: Words,
  data: Pick<SurfaceData, "release" | "zones"> & Partial<Pick<SurfaceData, "further" | "groupSets">>,
  subject: Subject,
  smooth: boolean,
): Picture {
  const { t, p } = words;
  const { release } = data;
  const { groupSets = [] } = data;
  const caption = captionOf(words, { groupSets }, subject);
  const groups = new Map(
    subject.part === null
      ? data.zones
          .filter(({ attitude }) => attitude === subject.attitude)
          .map((zone) => [zoneId(zone), zone.groups])
      : [],
  );
  const shown = zonesOf({ zones: data.zones, further: data.further ?? null }, subject);
  const coloured = release.presentation === "surface";
  const { colours } = caption;
  const single = coloured && !smooth ? "fill" : "outline";
  const zones = shown.map((zone): PictureZone => {
    const at = words.at(zone.shape);
    return {
      id: zoneId(zone),
      shape: zone.shape,
      at,
      look: zone.rest ? "dots" : single,
      colour: colours[coloured ? classOf(zone.persons) : 1],
      text: words.number(zone.persons),
      sentence: caption.sentence(zone),
      kind: t(zone.rest ? "zone.rest" : zone.resolution >= 10 ? "zone.cellFine" : "zone.cell"),
      since: words.day(zone.since),
      more: groupLines(words, groupSets, groups.get(zoneId(zone)) ?? null),
    };
  });
  const classes = PERSON_CLASSES.flatMap(({ from, to }, step): LegendEntry[] =>
    to !== null && to < release.k
      ? []
      : [
          {
            look: "fill",
            colour: colours[step] ?? colours[0],
            text: words.range({ from: Math.max(from, release.k), to }),
          },
        ],
  );
  return {
    name: smooth ? `${caption.name}-smooth` : caption.name,
    column: t("table.persons"),
    zones,
    ground: smooth ? smoothed(shown, colours) : [],
    words: inWords(words, shown, zones, release.k),
    legend: {
      ...words.frame,
      heading: caption.heading,
      title: smooth ? p("legend.smooth") : t("legend.title"),
      entries: [
        ...(coloured
          ? classes
          : [{ look: "outline", colour: colours[0], text: t("legend.outline") } as const]),
        { look: "dots", colour: colours[1], text: t("legend.rest") },
        words.boundary,
      ],
      notes: [
        ...(smooth ? [p("legend.smoothNote")] : []),
        ...(subject.part === null ? [] : [p("part.note")]),
        ...words.sentences(caption.notes(shown.some(({ rest }) => rest))),
        p("legend.who"),
      ],
    },
  };
}

function smoothed(zones: readonly CountedZone[], colours: readonly string[]): Ground[] {
  const cells = smoothSurface(zones);
  return colours.flatMap((colour, step) => {
    const own = cells.filter(({ persons }) => classOf(persons) === step).map(({ cell }) => cell);
    return own.length === 0 ? [] : [{ colour, shape: zoneShape(own) }];
  });
}

function inWords(
  { t, where }: Words,
  shown: readonly CountedZone[],
  zones: readonly PictureZone[],
  k: number,
): string[] {
  const single = shown.filter((zone) => !zone.rest).length;
  const rests = shown.length - single;
  const top = shown.findIndex((zone) => !zone.rest);
  const [most, first] = [shown[top], zones[top]];
  const overview =
    most && first
      ? t("words.some", { zones: single, rests, k, most: most.persons, where: where(first.at) })
      : rests > 0
        ? t("words.onlyRests", { rests, k })
        : t("words.none", { k });
  return zones.length > 1 ? [overview, t("words.overlap")] : [overview];
}
