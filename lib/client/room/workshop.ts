import * as z from "zod";
import type { ClipList } from "@/lib/client/sound/kept-clips";
import { studyDefinitionSchema } from "@/lib/domain/study/definition";
import type { Support, Texts } from "@/lib/domain/study/definition";
import type { Minors } from "@/lib/domain/study/minors";
import type { Topic } from "@/lib/domain/study/topics";
import type { StudyBox } from "@/lib/domain/surface/study-box";

const { title, question, example, mode, prompts, groupSets, consent, languages, map } =
  studyDefinitionSchema.shape;
const { who, feedback, wish, support, minors, topics } = studyDefinitionSchema.shape;
const { kPlanner, baseResolution } = studyDefinitionSchema.shape.disclosure.shape;

/** Fewer no study may show to planners. */
const LEAST_PERSONS = 5;

/** What the room reads of the answer to "open"; whatever else a newer server sends is left alone. */
const openingSchema = z.object({
  pass: z.string().min(1).nullish(),
  number: z.number().int().nullish(),
  study: z.object({
    id: z.guid().optional(),
    title,
    question: question.optional(),
    example,
    map,
    // An opening kept from an earlier version has none of these.
    mode: mode.default("map"),
    who,
    feedback,
    wish,
    support,
    minors,
    topics,
    kPlanner: kPlanner.optional(),
    baseResolution: baseResolution.optional(),
  }),
  workshop: z.object({ id: z.guid() }),
  prompts,
  groupSets,
  languages,
  addedLanguages: z
    .array(z.object({ language: z.string(), name: z.string(), direction: z.enum(["ltr", "rtl"]) }))
    .default([]),
  clips: z
    .record(z.string(), z.record(z.string(), z.object({ hash: z.string(), type: z.string() })))
    .default({}),
  consent,
  basemap: map.shape.basemap.optional(),
});

/** A language that the study added by sound alone. */
export interface AddedLanguage {
  language: string;
  name: string;
  direction: "ltr" | "rtl";
}

/** A workshop as a tablet knows it. */
export interface RoomWorkshop {
  code: string;
  /** The tablet's number among those of the workshop. */
  number: number | null;
  pass: string | null;
  id: string;
  example: boolean;
  title: z.infer<typeof title>;
  studyId: string | null;
  languages: readonly string[];
  /** Languages that are heard and not written. */
  addedLanguages: readonly AddedLanguage[];
  clips: ClipList;
  prompts: z.infer<typeof prompts>;
  groupSets: z.infer<typeof groupSets>;
  consent: z.infer<typeof consent>;
  mode: z.infer<typeof mode>;
  /** The study's own words on who asks, and on when the results come back. */
  who: Texts | null;
  feedback: Texts | null;
  wish: boolean;
  /** Local people to turn to. */
  support: readonly Support[];
  minors: Minors | null;
  topics: readonly Topic[];
  /** Persons that a zone needs before planners see it. */
  kPlanner: number;
  /** H3 resolution that the preview shows. */
  baseResolution: 9 | 10;
  center: [number, number];
  zoom: number;
  /** The study's area: west, south, east, north. */
  bounds: StudyBox;
  basemap: string | null;
}

/** Reads an answer to "open", fresh or kept; null when it is none. */
export function readOpening(code: string, answer: unknown): RoomWorkshop | null {
  const read = openingSchema.safeParse(answer);
  if (!read.success) return null;
  const { study, workshop, pass, basemap } = read.data;
  return {
    code,
    number: read.data.number ?? null,
    pass: pass ?? null,
    id: workshop.id,
    example: study.example,
    title: study.title,
    studyId: study.id ?? null,
    languages: read.data.languages,
    addedLanguages: read.data.addedLanguages,
    clips: read.data.clips,
    prompts: read.data.prompts,
    groupSets: read.data.groupSets,
    consent: read.data.consent,
    mode: study.mode,
    who: study.who?.text ?? null,
    feedback: study.feedback?.text ?? null,
    wish: study.wish ?? true,
    support: study.support ?? [],
    minors: study.minors ?? null,
    topics: study.topics ?? [],
    kPlanner: study.kPlanner ?? LEAST_PERSONS,
    baseResolution: study.baseResolution ?? 9,
    center: study.map.center,
    zoom: study.map.zoom,
    bounds: study.map.bounds,
    basemap: basemap === undefined ? study.map.basemap : basemap,
  };
}
