import { DIFFERENCE_COLOURS } from "@/lib/client/planner/zone-colours";
import type { LegendEntry, Picture, PictureZone } from "@/lib/client/planner/picture";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { UNCERTAIN_UP_TO, differenceView } from "@/lib/domain/privacy/difference-view";
import { sentence } from "@/lib/domain/sentences/sentence";
import type { SurfaceData } from "../surface-data";
import type { Words } from "./use-words";

/** From so many persons on a difference has its darker colour, and both numbers are called many. */
const MANY = 10;
const SMALL = { from: UNCERTAIN_UP_TO + 1, to: MANY - 1 } as const;
const LARGE = { from: MANY, to: null } as const;

/** Two attitudes as one picture: how many persons more, only where both show the very same zone. */
export function differencePicture(
  words: Words,
  { zones: all }: Pick<SurfaceData, "zones">,
  first: Attitude,
  second: Attitude,
): Picture {
  const { t, p } = words;
  const of = (attitude: Attitude) => all.filter((zone) => zone.attitude === attitude);
  const pairs = differenceView(of(first), of(second));
  const zones = pairs.map((pair): PictureZone => {
    const ahead = pair.difference > 0 ? first : second;
    const more = Math.abs(pair.difference);
    const tones = DIFFERENCE_COLOURS[ahead === first ? "first" : "second"];
    return {
      id: pair.zone,
      shape: pair.shape,
      at: words.at(pair.shape),
      look: pair.uncertain ? "dots" : "fill",
      colour: pair.uncertain ? DIFFERENCE_COLOURS.uncertain : tones[more >= MANY ? 1 : 0],
      text: signed(pair.difference, words.number),
      sentence: p("difference.sentence", {
        firstName: t(`attitude.${first}`),
        first: pair.first,
        secondName: t(`attitude.${second}`),
        second: pair.second,
        uncertain: pair.uncertain ? "yes" : "no",
        more,
        which: p(`short.${ahead}`),
      }),
      kind: p("difference.kind"),
      since: words.day(pair.since),
    };
  });
  const both = pairs.filter((pair) => Math.min(pair.first, pair.second) >= MANY).length;
  const entry = (side: "first" | "second", tone: 0 | 1): LegendEntry => ({
    look: "fill",
    colour: DIFFERENCE_COLOURS[side][tone],
    text: p("legend.more", {
      attitude: p(`short.${side === "first" ? first : second}`),
      range: words.range(tone === 1 ? LARGE : SMALL),
    }),
  });
  return {
    name: `${first}-${second}-difference`,
    column: p("difference.column"),
    zones,
    ground: [],
    words: [
      p("difference.words", { count: zones.length }),
      ...(both > 0 ? [p("difference.both", { count: both })] : []),
    ],
    legend: {
      ...words.frame,
      heading: p("heading.difference", { first: p(`short.${first}`), second: p(`short.${second}`) }),
      title: p("legend.difference"),
      entries: [
        entry("first", 1),
        entry("first", 0),
        { look: "dots", colour: DIFFERENCE_COLOURS.uncertain, text: p("legend.uncertain") },
        entry("second", 0),
        entry("second", 1),
        words.boundary,
      ],
      notes: [
        p("legend.differenceNote"),
        ...words.sentences([sentence("mayDiffer"), sentence("empty")]),
        ...([first, second].includes("avoid") ? words.sentences([sentence("avoid")]) : []),
        p("legend.who"),
      ],
    },
  };
}

/** With its sign, so that nothing rests on colour alone. */
const signed = (value: number, write: (value: number) => string) =>
  value > 0 ? `+${write(value)}` : value < 0 ? `−${write(-value)}` : write(0);
