import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { crockfordFrom, SECRET_CHARACTERS } from "@/lib/domain/drawing/identifiers";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { foundStudy, type FoundedStudy, type PlannedStudy } from "@/lib/services/studies/found-study";
import { issuePass } from "@/lib/services/workshops/issue-pass";
import { plainMark } from "./marks";

const three = (de: string, en: string, ar: string) => ({ de, en, ar });

/** A small complete study around Rath, in three languages. */
export function studyDefinition(overrides: Partial<StudyDefinition> = {}): StudyDefinition {
  return {
    version: 1,
    title: three("Probe", "Trial", "تجربة"),
    question: three("Wo sind Sie unterwegs?", "Where do you go?", "إلى أين تذهب؟"),
    example: true,
    languages: ["de", "en", "ar"],
    mode: "map",
    prompts: {
      version: "2026-11",
      questions: [
        {
          id: "use",
          attitude: "use",
          text: three("Wohin gehen Sie?", "Where do you go?", "إلى أين تذهب؟"),
          optional: false,
        },
        {
          id: "value",
          attitude: "value",
          text: three("Wo ist es gut?", "Where is it good?", "أين ترتاح؟"),
          optional: false,
        },
        {
          id: "avoid",
          attitude: "avoid",
          text: three("Wohin lieber nicht?", "Where rather not?", "أين لا تفضّل؟"),
          optional: true,
        },
      ],
    },
    groupSets: [
      {
        id: "life",
        label: three("Lebenslage", "Situation", "الوضع"),
        options: [
          { id: "youth", label: three("Jugend", "Youth", "شباب") },
          { id: "family", label: three("Familie", "Family", "عائلة") },
        ],
      },
      {
        id: "experience",
        label: three("Erfahrung", "Experience", "تجربة"),
        options: [
          { id: "with", label: three("mit", "with", "مع") },
          { id: "without", label: three("ohne", "without", "بدون") },
        ],
      },
    ],
    consent: {
      version: "2026-11",
      layers: ["summary", "quotes"],
      text: three("Einwilligung", "Consent", "موافقة"),
    },
    disclosure: { baseResolution: 9, kPlanner: 5, kPublic: 10, strict: false },
    releaseMode: "final",
    map: { center: [6.81, 51.27], zoom: 13, bounds: [6.74, 51.22, 6.88, 51.32], basemap: null },
    ...overrides,
  };
}

export interface SeededStudy extends FoundedStudy {
  workshop: FoundedStudy["workshops"][number];
  /** Bearer token of an admitted tablet. */
  pass: string;
  passId: string;
}

/** A study of its own (random slug) with one social space, one demo workshop and one admitted tablet. */
export async function seedStudy(db: Database, overrides: Partial<PlannedStudy> = {}): Promise<SeededStudy> {
  const ring: [number, number][] = [
    [6.76, 51.24],
    [6.86, 51.24],
    [6.86, 51.31],
    [6.76, 51.31],
    [6.76, 51.24],
  ];
  const founded = await foundStudy(db, {
    slug: `probe-${randomUUID().slice(0, 8)}`,
    definition: studyDefinition(),
    socialSpaces: [{ name: "Nord", boundary: { type: "Polygon", coordinates: [ring] } }],
    workshops: [{ title: "Probe", day: "2026-11-20", demo: true, venue: [6.8142, 51.2661] }],
    ...overrides,
  });
  const [workshop] = founded.workshops;
  if (workshop === undefined) throw new Error("A seeded study needs a workshop.");
  const { passId, token } = await issuePass(db, {
    id: randomUUID(),
    studyId: founded.id,
    workshopId: workshop.id,
  });
  return { ...founded, workshop, pass: token, passId };
}

/** A participant's secret, 16 Crockford characters. */
export const secret = (): string => crockfordFrom(randomBytes(SECRET_CHARACTERS));

/** A place in Rath, as a finger left it. */
export function liveMark(given: Partial<LiveMark> = {}): LiveMark {
  return plainMark({
    id: randomUUID(),
    sketch: { space: "map", strokes: [[[6.8142, 51.2661, 0]]], colours: ["blue"] },
    location: {
      geometry: { type: "Point", coordinates: [6.8142, 51.2661] },
      certainty: "about",
      radiusMeters: null,
      method: "by-participant",
    },
    drawnAt: "2026-11-20T15:02:00Z",
    ...given,
  });
}

/** A valid, finished document of a new person; `workshop` must be set to the study's. */
export function drawingDocument(
  overrides: Partial<DrawingDocument> & Pick<DrawingDocument, "workshop">,
): DrawingDocument {
  return {
    version: 1,
    id: randomUUID(),
    participant: randomUUID(),
    revision: 1,
    mode: "map",
    language: "de",
    groups: { life: "youth", experience: "no-answer" },
    consent: { version: "2026-11", layers: ["summary"], givenAt: "2026-11-20T15:00:00Z" },
    prompts: "2026-11",
    asked: ["use", "value", "avoid"],
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: false,
    practice: false,
    startedAt: "2026-11-20T15:00:00Z",
    finishedAt: "2026-11-20T15:30:00Z",
    marks: [liveMark()],
    ...overrides,
  };
}
