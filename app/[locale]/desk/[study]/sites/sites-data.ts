import type { SheetData } from "@/components/siting/sheet/sheet-data";
import type { SitesData } from "@/components/siting/sites-data";
import { studyFrame } from "@/lib/domain/privacy/study-bounds";
import { textIn, type StudyDefinition, type Texts } from "@/lib/domain/study/definition";
import { publicQuotes } from "@/lib/domain/words/quote";
import type { Scenario } from "@/lib/services/siting/read-scenario";
import type { Sites } from "@/lib/services/siting/read-sites";

/** What the page of sites is made from, in the words of its language. */
export function sitesData(sites: Sites, locale: string): SitesData {
  const { definition, slug } = sites.study;
  return {
    study: slug,
    title: textIn(definition.title, locale, definition.languages),
    example: definition.example,
    ...placesOf(definition, sites.spaces),
    release: sites.restedOn?.release ?? null,
    zones: sites.restedOn?.zones ?? [],
    wishes: sites.restedOn?.further?.from150?.wishes.zones ?? [],
    inputs: sites.inputs,
    notes: Object.fromEntries(sites.candidates.map(({ id, note }) => [id, note])),
    groupLabels: groupLabelsOf(definition, locale),
    scenarios: sites.scenarios,
    mayPlan: sites.mayPlan,
  };
}

/** The study area as a map shows it. */
export function placesOf(
  { map }: StudyDefinition,
  spaces: Sites["spaces"],
): Pick<SitesData, "map" | "boundaries"> {
  const boundaries = spaces.map(({ boundary }) => boundary);
  return { boundaries, map: studyFrame(map, boundaries) };
}

/** By `set option`. Of two options the question is said as well: a yes alone says nothing. */
export function groupLabelsOf(definition: StudyDefinition, locale: string): Record<string, string> {
  return Object.fromEntries(
    definition.groupSets.flatMap(({ id, label, options }) =>
      options.map((option) => [
        `${id} ${option.id}`,
        (options.length === 2 ? [label, option.label] : [option.label])
          .map((texts) => textIn(texts, locale, definition.languages))
          .join(" "),
      ]),
    ),
  );
}

/** What a council sheet is made from, in the words of its language. */
export function sheetData(found: Scenario, locale: string): SheetData {
  const { study, scenario, frozen, result, release, quotes, spaces, mayPlan } = found;
  const { definition, slug } = study;
  const words = (texts: Texts) => textIn(texts, locale, definition.languages);
  return {
    study: slug,
    title: words(definition.title),
    question: words(definition.question),
    example: definition.example,
    feedbackOn: definition.feedbackOn ?? null,
    ...placesOf(definition, spaces),
    release,
    quotes: publicQuotes(quotes),
    groupLabels: groupLabelsOf(definition, locale),
    scenario,
    frozen,
    result,
    mayPlan,
  };
}
