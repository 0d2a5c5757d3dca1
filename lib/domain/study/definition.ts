import * as z from "zod";
import { BASEMAP_NAME } from "../basemap/file-name";
import { CONSENT_LAYERS } from "../drawing/terms";
import { MINORS } from "./minors";
import { TOPICS } from "./topics";

/** What a study asks, of whom, in which words, and what its numbers may show. Stored as JSON with a version. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** Language → text. A language without a text falls back to the study's first language. */
export const textsSchema = z.record(slug, z.string().max(4_000));

export const responsibleSchema = z.strictObject({
  controllers: z.string().max(1_000),
  contact: z.string().max(1_000),
  legalBasis: z.string().max(2_000),
  recipients: z.string().max(2_000),
  hosting: z.string().max(1_000),
});

export const retentionSchema = z.strictObject({
  /** Raw drawings, after the study's end. */
  rawMonths: z.number().int().min(1).max(120),
  /** Recordings, after they came. */
  audioDays: z.number().int().min(1).max(3_650),
  /** Hashes of participants' secrets, after the study's end. */
  keyMonths: z.number().int().min(1).max(120),
});

export const supportSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  contact: z.string().trim().min(1).max(400),
});

/** What the team says and does when drawing stirs something up; for staff, in their own words. */
export const stopScriptSchema = z.string().max(2_000);

export const disclosureSchema = z.strictObject({
  baseResolution: z.union([z.literal(9), z.literal(10)]),
  kPlanner: z.number().int().min(5),
  kPublic: z.number().int().min(10),
  /** True: a mark touches the cell of its point alone. */
  strict: z.boolean(),
});

export const promptsSchema = z.strictObject({
  version: z.string(),
  /** Asked in this order; the attitude is lit on the cards. `optional` shows "skip" as large as "next". */
  questions: z.array(
    z.strictObject({
      id: slug,
      attitude: z.enum(["use", "value", "avoid"]),
      text: textsSchema,
      optional: z.boolean(),
    }),
  ),
});

export const consentSchema = z.strictObject({
  version: z.string(),
  layers: z.array(z.enum(CONSENT_LAYERS)),
  /** Who asks, what happens with the map, who sees it; at most 120 words a language. */
  text: textsSchema,
});

export const groupSetSchema = z.strictObject({
  id: slug,
  label: textsSchema,
  options: z.array(z.strictObject({ id: slug, label: textsSchema })).min(2),
});

export const STUDY_MODES = ["map", "sheet"] as const;
export const RELEASE_MODES = ["final", "frozen-update", "waves"] as const;

export const studyDefinitionSchema = z.strictObject({
  version: z.literal(1),
  title: textsSchema,
  question: textsSchema,
  /** Invented data: every screen and export says so. */
  example: z.boolean(),
  languages: z.array(slug).min(1),
  mode: z.enum(STUDY_MODES),
  /** Who asks and who is not here; the interface has words of its own where a study gives none. */
  who: z.strictObject({ text: textsSchema }).optional(),
  /** When and where the results come back; what is promised on the last screen. */
  feedback: z.strictObject({ text: textsSchema }).optional(),
  /** The day on which results are promised to come back, YYYY-MM-DD. */
  feedbackOn: z.iso.date().optional(),
  /** How many people are expected in all; what the numbers allow was told from it. */
  plannedPeople: z.number().int().min(1).max(100_000).optional(),
  /** Who answers for the data; what the processing record and the impact assessment are made from. */
  responsible: responsibleSchema.optional(),
  /** How long each class of data is kept. */
  retention: retentionSchema.optional(),
  /** Local people to turn to when drawing stirs something up. */
  support: z.array(supportSchema).max(20).optional(),
  stopScript: stopScriptSchema.optional(),
  /** Whether people under 18 take part, and from which age; absent means nobody does. */
  minors: z.enum(MINORS).optional(),
  /** Topics that the talk asks for; absent means none. */
  topics: z.array(z.enum(TOPICS)).optional(),
  /** Whether the optional last step asks for a place of questions and meeting; absent means yes. */
  wish: z.boolean().optional(),
  prompts: promptsSchema,
  groupSets: z.array(groupSetSchema),
  consent: consentSchema,
  disclosure: disclosureSchema,
  releaseMode: z.enum(RELEASE_MODES),
  map: z.strictObject({
    center: z.tuple([z.number(), z.number()]),
    zoom: z.number(),
    /** west, south, east, north */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** File name in DATA_DIR/basemaps, or null for the bundled schematic map. */
    basemap: z.string().regex(BASEMAP_NAME).nullable(),
  }),
});

export type StudyDefinition = z.infer<typeof studyDefinitionSchema>;
export type Support = z.infer<typeof supportSchema>;
export type GroupSet = z.infer<typeof groupSetSchema>;
export type Texts = z.infer<typeof textsSchema>;

/** The text for a language: its own, else the study's first language's, else any. */
export function textIn(all: Texts, language: string, languages: readonly string[]): string {
  return all[language] ?? all[languages[0] ?? ""] ?? Object.values(all)[0] ?? "";
}
