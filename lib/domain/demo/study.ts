import type { DrawingDocument, Position } from "../drawing/document";
import { textIn, type StudyDefinition } from "../study/definition";
import { arriving } from "../study/templates/arriving/arriving";
import { demoTexts } from "./definition-texts";
import { inventDrawing } from "./drawing";
import { inventPeople, type DemoPerson } from "./person";
import { DEMO_QUARTERS, PLACES } from "./places";
import { DEMO_INSTITUTIONS } from "./register";
import { seededRandom } from "../statistics/random";
import { withWishes } from "./wishes";

export interface DemoWorkshop {
  title: string;
  /** Calendar day, YYYY-MM-DD. */
  day: string;
  venue: Position;
}

/** A demo study in which nobody has drawn yet. */
export interface EmptyDemoStudy {
  slug: string;
  definition: StudyDefinition;
}

/** A demo study before anything is stored. */
export interface DemoStudy extends EmptyDemoStudy {
  seed: number;
  /** Areas of the register. */
  quarters: typeof DEMO_QUARTERS;
  /** Institutions of the register. */
  institutions: typeof DEMO_INSTITUTIONS;
  /** Multiple of the forty people of the scenario. */
  scale: number;
  /** Workshops that took place; each person came to the one nearest to them. */
  workshops: readonly [DemoWorkshop, DemoWorkshop, DemoWorkshop];
}

const WORKSHOPS: DemoStudy["workshops"] = [
  { title: "Nachmittag im Gemeindesaal (Beispiel)", day: "2026-09-12", venue: [...PLACES.p24.at] },
  { title: "Café im Jugendhaus (Beispiel)", day: "2026-09-19", venue: [...PLACES.p17.at] },
  { title: "Offener Abend im Ladenlokal (Beispiel)", day: "2026-09-26", venue: [6.814, 51.2645] },
];
/** As a city would fill it in, and as invented as everything here. */
const RESPONSIBLE: StudyDefinition["responsible"] = {
  controllers: "Stadt Beispielhausen (erfunden), Amt für Integration, Marktplatz 1",
  contact: "Datenschutz der Stadt Beispielhausen (erfunden), datenschutz@example.org",
  legalBasis: "Einwilligung nach Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO.",
  recipients: "Niemand außerhalb der Studie. Veröffentlicht werden nur Flächen und Zahlen ab fünf Personen.",
  hosting: "Ein Server der Stadt Beispielhausen (erfunden).",
};
/** Wishes come from a source of their own: whatever is wished, everything else stays as it is. */
const WISHES_APART = 1_000;
const WORKSHOP_OF_QUARTER = { M: 0, U: 0, L: 1, R: 2 } as const;

export const DEMO_STUDY: DemoStudy = {
  slug: "ankommen-im-norden",
  definition: definitionTitled("large"),
  seed: 6,
  quarters: DEMO_QUARTERS,
  institutions: DEMO_INSTITUTIONS,
  scale: 4,
  workshops: WORKSHOPS,
};

export const SMALL_DEMO_STUDY: DemoStudy = {
  slug: "ankommen-im-norden-40",
  definition: definitionTitled("small"),
  seed: 6,
  quarters: [],
  institutions: [],
  scale: 1,
  workshops: WORKSHOPS,
};

const SHEET_DEFINITION = definitionTitled("large");

/** The same questions on an empty sheet of paper. */
export const SHEET_DEMO_STUDY: EmptyDemoStudy = {
  slug: "ankommen-im-norden-blatt",
  definition: {
    ...SHEET_DEFINITION,
    mode: "sheet",
    title: {
      ...SHEET_DEFINITION.title,
      de: "Ankommen im Norden, freies Blatt",
      en: "Arriving in the north, free sheet",
    },
  },
};

function definitionTitled(size: "large" | "small"): StudyDefinition {
  const template = arriving(demoTexts(({ place }) => place));
  const { consent } = template;
  return {
    ...template,
    version: 1,
    title: demoTexts(({ titles }) => titles[size]),
    example: true,
    mode: "map",
    consent: {
      ...consent,
      text: demoTexts(({ example }, language) => `${example}\n${textIn(consent.text, language, [])}`),
    },
    disclosure: { baseResolution: 9, kPlanner: 5, kPublic: 10, strict: false },
    releaseMode: "final",
    responsible: RESPONSIBLE,
    map: { center: [6.808, 51.2685], zoom: 13, bounds: [6.765, 51.238, 6.85, 51.308], basemap: null },
  };
}

export interface DemoDrawing {
  person: DemoPerson;
  /** Index into the study's workshops. */
  workshop: 0 | 1 | 2;
  document: DrawingDocument;
}

/**
 * All finished drawings of a demo study, the same for the same study and workshop ids. Every person, mark and word is
 * invented. In each workshop three people also mark the room they sit in, as people do.
 */
export function inventDrawings(
  study: DemoStudy,
  workshopIds: readonly [string, string, string],
): DemoDrawing[] {
  const random = seededRandom(study.seed);
  const wishing = seededRandom(study.seed + WISHES_APART);
  const seats = [0, 0, 0];
  return inventPeople(study.scale, random).map((person) => {
    const workshop = WORKSHOP_OF_QUARTER[person.quarter];
    const seat = seats[workshop] ?? 0;
    seats[workshop] = seat + 1;
    const began = Date.parse(`${study.workshops[workshop].day}T14:05:00Z`) + seat * 47_000;
    const document = inventDrawing(
      person,
      {
        workshopId: workshopIds[workshop],
        startedAtMs: began,
        consentVersion: study.definition.consent.version,
        promptsVersion: study.definition.prompts.version,
        venue: seat < 3 ? study.workshops[workshop].venue : null,
      },
      random,
    );
    return { person, workshop, document: withWishes(document, person, wishing) };
  });
}
