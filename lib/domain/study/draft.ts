import * as z from "zod";
import { geometrySchema } from "../drawing/document";
import {
  RELEASE_MODES,
  STUDY_MODES,
  consentSchema,
  disclosureSchema,
  promptsSchema,
  responsibleSchema,
  retentionSchema,
  slug,
  stopScriptSchema,
  textsSchema,
} from "./definition";
import { languageTag } from "./languages";
import { MINORS } from "./minors";
import { TOPICS } from "./topics";
import { TEMPLATE_IDS, templateOf, type TemplateId } from "./templates/templates";
import { USUAL_RETENTION } from "./retention";

/** Of which kind a boundary is: an area with an inside. EPSG:4326, lng before lat. */
export const boundarySchema = geometrySchema.refine(
  ({ type }) => type === "Polygon" || type === "MultiPolygon",
  { error: "no-area" },
);

const choosable = { id: slug, on: z.boolean(), label: textsSchema };

/** A study while it is set up: everything may still be missing. Stored as JSON with a version. */
export const studyDraftSchema = z.strictObject({
  version: z.literal(1),
  template: z.enum(TEMPLATE_IDS),
  /** Questions and consent of another study, instead of the template's. */
  own: z.strictObject({ prompts: promptsSchema, consent: consentSchema }).nullable().default(null),
  title: textsSchema,
  question: textsSchema,
  spaces: z.array(z.strictObject({ name: z.string().max(120), boundary: boundarySchema })).max(20),
  languages: z.array(slug).max(40),
  groupSets: z
    .array(z.strictObject({ ...choosable, options: z.array(z.strictObject(choosable)).max(12) }))
    .max(8),
  mode: z.enum(STUDY_MODES),
  plannedPeople: z.number().int().min(1).max(100_000).nullable(),
  disclosure: disclosureSchema,
  releaseMode: z.enum(RELEASE_MODES),
  retention: retentionSchema,
  responsible: responsibleSchema,
  feedbackOn: z.iso.date().nullable(),
  support: z.array(z.strictObject({ name: z.string().max(200), contact: z.string().max(400) })).max(20),
  // Drafts and files from before have none of these.
  stopScript: stopScriptSchema.default(""),
  minors: z.enum(MINORS).nullable().default(null),
  topics: z.array(z.enum(TOPICS)).default([]),
  /** Languages that the study has by sound alone. */
  addedLanguages: z
    .array(
      z.strictObject({
        language: languageTag,
        name: z.string().trim().min(1).max(60),
        direction: z.enum(["ltr", "rtl"]),
      }),
    )
    .max(20)
    .default([]),
});

export type StudyDraft = z.infer<typeof studyDraftSchema>;

/** A new draft of a template: its words, nothing that only the study knows. */
export function beginDraft(id: TemplateId): StudyDraft {
  const { question, groupSets } = templateOf(id);
  return {
    version: 1,
    template: id,
    own: null,
    title: {},
    question,
    spaces: [],
    languages: ["de", "en"],
    groupSets: groupSets.map((set) => ({
      ...set,
      on: true,
      options: set.options.map((option) => ({ ...option, on: true })),
    })),
    mode: "map",
    plannedPeople: null,
    disclosure: { baseResolution: 9, kPlanner: 5, kPublic: 10, strict: false },
    releaseMode: "final",
    retention: USUAL_RETENTION,
    responsible: { controllers: "", contact: "", legalBasis: "", recipients: "", hosting: "" },
    feedbackOn: null,
    support: [],
    stopScript: "",
    minors: null,
    topics: [],
    addedLanguages: [],
  };
}
