import { CLASS_COLOURS } from "@/lib/client/planner/zone-colours";
import type { CountedZone, Part, Subject } from "@/lib/domain/privacy/shown-part";
import type { Sentence } from "@/lib/domain/sentences/sentence";
import { sentencesOfZones } from "@/lib/domain/sentences/sentences-of";
import type { LabelledSet } from "../tables/tables-data";
import type { Words } from "./use-words";

/** How a subject is named, coloured and read. */
export interface Caption {
  readonly name: string;
  readonly heading: string;
  /** In the middle of a sentence or an entry. */
  readonly short: string;
  readonly colours: (typeof CLASS_COLOURS)[keyof typeof CLASS_COLOURS];
  sentence(zone: Pick<CountedZone, "persons" | "rest">): string;
  notes(rests: boolean): readonly Sentence[];
}

export function captionOf(
  { t, p }: Words,
  { groupSets }: { groupSets: readonly LabelledSet[] },
  { attitude, part }: Subject,
): Caption {
  if (part?.by === "wish")
    return {
      name: `wish-${part.wish}`,
      heading: p(`part.${part.wish}`),
      short: p(`part.${part.wish}`),
      colours: CLASS_COLOURS[part.wish === "here" ? "value" : "avoid"],
      sentence: ({ persons, rest }) =>
        p(rest ? `part.sentence.${part.wish}Rest` : `part.sentence.${part.wish}`, { persons }),
      notes: (rests) => sentencesOfZones(null, rests),
    };
  const label = part && partLabel({ p }, groupSets, part);
  const only = part && label && underQuestion({ p }, groupSets, part, label);
  return {
    name: part === null ? attitude : `${attitude}-${part.by}`,
    heading:
      only === null
        ? t(`attitude.${attitude}`)
        : p("part.heading", { attitude: t(`attitude.${attitude}`), only }),
    short: label ?? p(`short.${attitude}`),
    colours: CLASS_COLOURS[attitude],
    sentence: ({ persons, rest }) => {
      if (part?.by === "both") return p("part.sentence.both", { persons });
      const said = t(rest ? `zone.${attitude}Rest` : `zone.${attitude}`, { persons });
      return only === null ? said : p("part.sentence.only", { only, said });
    },
    notes: (rests) => sentencesOfZones(attitude, rests),
  };
}

/** Of a group after the question it answers, where it stands alone: "yes" says nothing without it. */
export function underQuestion(
  { p }: Pick<Words, "p">,
  groupSets: readonly LabelledSet[],
  part: Part,
  only: string,
): string {
  const asked = part.by === "group" && groupSets.find(({ id }) => id === part.set)?.label;
  return asked ? p("part.answer", { asked, only }) : only;
}

/** What a part is called in a list, where its question stands above it. */
export function partLabel({ p }: Pick<Words, "p">, groupSets: readonly LabelledSet[], part: Part): string {
  switch (part.by) {
    case "group":
      return (
        groupSets.find(({ id }) => id === part.set)?.options.find(({ id }) => id === part.option)?.label ??
        part.option
      );
    case "time":
      return p(`part.${part.time}`);
    case "both":
      return p("part.both");
    case "wish":
      return p(`part.${part.wish}`);
  }
}
