import type { Geometry } from "../drawing/document";
import { boxOf } from "./box";
import { textIn, type StudyDefinition, type Texts } from "./definition";
import type { StudyDraft } from "./draft";
import { templateOf } from "./templates/templates";
import { FINE_GRID_FROM_PERSONS } from "./what-numbers-allow";

/** What a study cannot be founded without, and where in the setting-up it is given. */
export const LACKS = ["title", "question", "space", "space-name", "language", "group", "fine-grid"] as const;
export type Lack = (typeof LACKS)[number];

export type FromDraft =
  | {
      ok: true;
      definition: StudyDefinition;
      socialSpaces: { name: string; boundary: Geometry }[];
    }
  | { ok: false; lacks: Lack[] };

/** Share of a district that the map shows around it on each side. */
const MARGIN = 0.1;

/** The definition and social spaces that a finished draft stands for, or what it still lacks. Nothing of it is example data. */
export function definitionFromDraft(draft: StudyDraft): FromDraft {
  const lacks = lacksOf(draft);
  if (lacks.length > 0) return { ok: false, lacks };
  const { prompts, consent } = draft.own ?? templateOf(draft.template);
  const { mode, languages, disclosure, releaseMode, retention, responsible, plannedPeople, feedbackOn } =
    draft;
  const { minors, topics, stopScript } = draft;
  const socialSpaces = draft.spaces.map(({ name, boundary }) => ({ name: name.trim(), boundary }));
  return {
    ok: true,
    definition: {
      version: 1,
      title: said(draft.title),
      question: said(draft.question),
      example: false,
      languages,
      mode,
      ...(feedbackOn === null ? {} : { feedbackOn }),
      ...(plannedPeople === null ? {} : { plannedPeople }),
      responsible,
      retention,
      support: draft.support.filter(({ name, contact }) => name.trim() !== "" && contact.trim() !== ""),
      stopScript: stopScript.trim(),
      ...(minors === null ? {} : { minors }),
      topics,
      prompts,
      groupSets: chosen(draft),
      consent,
      disclosure,
      releaseMode,
      map: mapAround(socialSpaces.map(({ boundary }) => boundary)),
    },
    socialSpaces,
  };
}

export function lacksOf(draft: StudyDraft): Lack[] {
  const says = (texts: Texts) => textIn(said(texts), "", draft.languages) !== "";
  const lacking: Record<Lack, boolean> = {
    title: !says(draft.title),
    question: !says(draft.question),
    space: draft.spaces.length === 0,
    "space-name": draft.spaces.some(({ name }) => name.trim() === ""),
    language: draft.languages.length === 0,
    group: chosen(draft).some(
      ({ label, options }) =>
        !says(label) || options.length < 2 || options.some((option) => !says(option.label)),
    ),
    "fine-grid":
      draft.disclosure.baseResolution === 10 && (draft.plannedPeople ?? 0) < FINE_GRID_FROM_PERSONS,
  };
  return LACKS.filter((lack) => lacking[lack]);
}

function chosen({ groupSets }: StudyDraft): StudyDefinition["groupSets"] {
  return groupSets
    .filter(({ on }) => on)
    .map(({ id, label, options }) => ({
      id,
      label: said(label),
      options: options
        .filter((option) => option.on)
        .map((option) => ({ id: option.id, label: said(option.label) })),
    }));
}

/** Without languages in which nothing is said. */
const said = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );

function mapAround(boundaries: readonly Geometry[]): StudyDefinition["map"] {
  const [west, south, east, north] = boxOf(boundaries) ?? [-180, -85, 180, 85];
  const [across, up] = [(east - west) * MARGIN, (north - south) * MARGIN];
  // At zoom 0 the world is 512 px wide; the whole width is to be seen on a screen of about 800 px.
  const zoom = Math.log2((360 * 800) / (512 * Math.max(east - west, 0.002)));
  return {
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.min(17, Math.max(8, Math.round(zoom * 10) / 10)),
    bounds: [west - across, south - up, east + across, north + up],
    basemap: null,
  };
}
