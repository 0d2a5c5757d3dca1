import * as z from "zod";
import { CONSENT_LAYERS } from "../drawing/terms";

/** What a study asks, of whom, in which words, and what its numbers may show. Stored as JSON with a version. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** Language → text. A language without a text falls back to the study's first language. */
const texts = z.record(slug, z.string().max(4_000));

export const studyDefinitionSchema = z.strictObject({
  version: z.literal(1),
  title: texts,
  question: texts,
  /** Invented data: every screen and export says so. */
  example: z.boolean(),
  languages: z.array(slug).min(1),
  mode: z.enum(["map", "sheet"]),
  /** Who asks and who is not here; the interface has words of its own where a study gives none. */
  who: z.strictObject({ text: texts }).optional(),
  /** When and where the results come back; what is promised on the last screen. */
  feedback: z.strictObject({ text: texts }).optional(),
  /** Whether the optional last step asks for a place of questions and meeting; absent means yes. */
  wish: z.boolean().optional(),
  prompts: z.strictObject({
    version: z.string(),
    /** Asked in this order; the attitude is lit on the cards. `optional` shows "skip" as large as "next". */
    questions: z.array(
      z.strictObject({
        id: slug,
        attitude: z.enum(["use", "value", "avoid"]),
        text: texts,
        optional: z.boolean(),
      }),
    ),
  }),
  groupSets: z.array(
    z.strictObject({
      id: slug,
      label: texts,
      options: z.array(z.strictObject({ id: slug, label: texts })).min(2),
    }),
  ),
  consent: z.strictObject({
    version: z.string(),
    layers: z.array(z.enum(CONSENT_LAYERS)),
    /** Who asks, what happens with the map, who sees it; at most 120 words a language. */
    text: texts,
  }),
  disclosure: z.strictObject({
    baseResolution: z.union([z.literal(9), z.literal(10)]),
    kPlanner: z.number().int().min(5),
    kPublic: z.number().int().min(10),
    /** True: a mark touches the cell of its point alone. */
    strict: z.boolean(),
  }),
  releaseMode: z.enum(["final", "frozen-update", "waves"]),
  map: z.strictObject({
    center: z.tuple([z.number(), z.number()]),
    zoom: z.number(),
    /** west, south, east, north */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** File name in DATA_DIR/basemaps, or null for the bundled schematic map. */
    basemap: z
      .string()
      .regex(/^[\w-]+\.pmtiles$/)
      .nullable(),
  }),
});

export type StudyDefinition = z.infer<typeof studyDefinitionSchema>;
export type Texts = z.infer<typeof texts>;

/** The text for a language: its own, else the study's first language's, else any. */
export function textIn(all: Texts, language: string, languages: readonly string[]): string {
  return all[language] ?? all[languages[0] ?? ""] ?? Object.values(all)[0] ?? "";
}
