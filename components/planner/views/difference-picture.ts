import { DIFFERENCE_COLOURS } from "@/lib/client/planner/zone-colours";
import type { LegendEntry, Picture, PictureZone } from "@/lib/client/planner/picture";
import { UNCERTAIN_UP_TO, differenceView } from "@/lib/domain/privacy/difference-view";
import { zonesOf } from "@/lib/domain/privacy/shown-part";
import type { Subject } from "@/lib/domain/privacy/shown-part";
import { sentence } from "@/lib/domain/sentences/sentence";
import type { SurfaceData } from "../surface-data";
import { captionOf, underQuestion } from "./caption";
import type { Words } from "./use-words";

/** From so many persons on a difference has its darker colour, and both numbers are called many. */
const MANY = 10;
const SMALL = { from: UNCERTAIN_UP_TO + 1, to: MANY - 1 } as const;
const LARGE = { from: MANY, to: null } as const;

/** Two subjects as one picture: how many persons more, only where both show the very same zone. */
export function differencePicture(
  words: Words,
  data: Pick<SurfaceData, "zones" | "further" | "groupSets">,
  first: Subject,
  second: Subject,
): Picture {
  const { t, p } = words;
  const { part } = first;
  const attitudes = part === null;
  const [one, other] = [captionOf(words, data, first), captionOf(words, data, second)];
  const named = (subject: Subject, caption: typeof one) =>
    attitudes ? t(`attitude.${subject.attitude}`) : caption.short;
  const pairs = differenceView(zonesOf(data, first), zonesOf(data, second));
  const zones = pairs.map((pair): PictureZone => {
    const ahead = pair.difference > 0 ? one : other;
    const more = Math.abs(pair.difference);
    const tones = DIFFERENCE_COLOURS[ahead === one ? "first" : "second"];
    return {
      id: pair.zone,
      shape: pair.shape,
      at: words.at(pair.shape),
      look: pair.uncertain ? "dots" : "fill",
      colour: pair.uncertain ? DIFFERENCE_COLOURS.uncertain : tones[more >= MANY ? 1 : 0],
      text: signed(pair.difference, words.number),
      sentence: p(attitudes ? "difference.sentence" : "difference.sentenceParts", {
        firstName: named(first, one),
        first: pair.first,
        secondName: named(second, other),
        second: pair.second,
        uncertain: pair.uncertain ? "yes" : "no",
        more,
        which: ahead.short,
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
      attitude: (side === "first" ? one : other).short,
      range: words.range(tone === 1 ? LARGE : SMALL),
    }),
  });
  const difference = p("heading.difference", { first: one.short, second: other.short });
  return {
    name: `${one.name}-${other.name}-difference`,
    column: p("difference.column"),
    zones,
    ground: [],
    words: [
      p("difference.words", { count: zones.length }),
      ...(both > 0 ? [p("difference.both", { count: both })] : []),
    ],
    legend: {
      ...words.frame,
      heading: attitudes
        ? difference
        : p("part.heading", {
            attitude: t(`attitude.${first.attitude}`),
            only: underQuestion(words, data.groupSets, part, difference),
          }),
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
        ...([first, second].some(({ attitude }) => attitude === "avoid")
          ? words.sentences([sentence("avoid")])
          : []),
        p("legend.who"),
      ],
    },
  };
}

/** With its sign, so that nothing rests on colour alone. */
const signed = (value: number, write: (value: number) => string) =>
  value > 0 ? `+${write(value)}` : value < 0 ? `−${write(-value)}` : write(0);
