import * as z from "zod";
import {
  responsibleSchema,
  retentionSchema,
  slug,
  stopScriptSchema,
  supportSchema,
  textsSchema,
  type StudyDefinition,
  type Texts,
} from "./definition";
import { LANGUAGES } from "../drawing/terms";
import { NOTHING_ADDED, additionsSchema, widenedBounds } from "./additions";
import { MINORS } from "./minors";
import { TOPICS } from "./topics";
import { USUAL_RETENTION } from "./retention";

/**
 * What may change in a study that stands: words, languages, who answers for the data; social spaces and questions about
 * the person may come to it. What drawings name (questions, sets, options) stays, and so do the disclosure rules.
 */
export const studyChangesSchema = z.strictObject({
  title: textsSchema,
  question: textsSchema,
  languages: z.array(slug).min(1).max(40),
  /** Question id → texts. */
  prompts: z.record(slug, textsSchema),
  /** Set id → texts; `set/option` → texts. */
  groups: z.record(z.string(), textsSchema),
  consent: textsSchema,
  responsible: responsibleSchema,
  retention: retentionSchema,
  feedbackOn: z.iso.date().nullable(),
  plannedPeople: z.number().int().min(1).max(100_000).nullable(),
  support: z.array(supportSchema).max(20),
  stopScript: stopScriptSchema,
  minors: z.enum(MINORS).nullable(),
  topics: z.array(z.enum(TOPICS)),
  added: additionsSchema,
});
export type StudyChanges = z.infer<typeof studyChangesSchema>;

/** The changes that change nothing: what a form begins with. */
export function changesOf(definition: StudyDefinition): StudyChanges {
  const { title, question, languages, prompts, groupSets, consent } = definition;
  return {
    title,
    question,
    languages,
    prompts: Object.fromEntries(prompts.questions.map(({ id, text }) => [id, text])),
    groups: Object.fromEntries(
      groupSets.flatMap((set) => [
        [set.id, set.label],
        ...set.options.map((option) => [`${set.id}/${option.id}`, option.label]),
      ]),
    ),
    consent: consent.text,
    responsible: definition.responsible ?? {
      controllers: "",
      contact: "",
      legalBasis: "",
      recipients: "",
      hosting: "",
    },
    retention: definition.retention ?? USUAL_RETENTION,
    feedbackOn: definition.feedbackOn ?? null,
    plannedPeople: definition.plannedPeople ?? null,
    support: definition.support ?? [],
    stopScript: definition.stopScript ?? "",
    minors: definition.minors ?? null,
    topics: definition.topics ?? [],
    added: NOTHING_ADDED,
  };
}

/**
 * The definition with these changes. Prompts and consent get a new version when one of their words is another one, the
 * prompts also when more is asked about the person, the consent also when other ages take part; `day` (YYYY-MM-DD)
 * names it. Languages that were added by sound alone stay, drawings were made in them.
 */
export function changedDefinition(
  definition: StudyDefinition,
  changes: StudyChanges,
  day: string,
): StudyDefinition {
  const { prompts, consent, groupSets, ...others } = definition;
  const { added } = changes;
  const { feedbackOn: _day, plannedPeople: _people, minors: _minors, ...rest } = others;
  const questions = prompts.questions.map((question) => ({
    ...question,
    text: changes.prompts[question.id] ?? question.text,
  }));
  const asksTheSame =
    added.groupSets.length === 0 &&
    sameTexts(
      questions.map(({ text }) => text),
      prompts.questions.map(({ text }) => text),
    );
  // Minors are consented for by others and asked themselves: data protection and reviewers look at that anew.
  const consentsTheSame =
    sameTexts([changes.consent], [consent.text]) && changes.minors === (definition.minors ?? null);
  const interfaces: readonly string[] = LANGUAGES;
  const byEar = definition.languages.filter(
    (language) => !interfaces.includes(language) && !changes.languages.includes(language),
  );
  return {
    ...rest,
    title: changes.title,
    question: changes.question,
    languages: [...changes.languages, ...byEar],
    prompts: {
      version: asksTheSame ? prompts.version : nextVersion(prompts.version, day),
      questions,
    },
    groupSets: [
      ...groupSets.map((set) => ({
        ...set,
        label: changes.groups[set.id] ?? set.label,
        options: set.options.map((option) => ({
          ...option,
          label: changes.groups[`${set.id}/${option.id}`] ?? option.label,
        })),
      })),
      ...added.groupSets,
    ],
    map: { ...definition.map, bounds: widenedBounds(definition.map.bounds, added.spaces) },
    consent: {
      ...consent,
      version: consentsTheSame ? consent.version : nextVersion(consent.version, day),
      text: changes.consent,
    },
    responsible: changes.responsible,
    retention: changes.retention,
    support: changes.support,
    stopScript: changes.stopScript,
    topics: changes.topics,
    ...(changes.minors === null ? {} : { minors: changes.minors }),
    ...(changes.feedbackOn === null ? {} : { feedbackOn: changes.feedbackOn }),
    ...(changes.plannedPeople === null ? {} : { plannedPeople: changes.plannedPeople }),
  };
}

/** A version that was not before: the day, or the day with a number. */
export function nextVersion(version: string, day: string): string {
  if (version !== day && !version.startsWith(`${day}.`)) return day;
  return `${day}.${Number(version.slice(day.length + 1) || "1") + 1}`;
}

function sameTexts(some: readonly Texts[], others: readonly Texts[]): boolean {
  return JSON.stringify(some.map(sorted)) === JSON.stringify(others.map(sorted));
}

/** Languages without words say the same as absent ones. */
const sorted = (texts: Texts) =>
  Object.entries(texts)
    .filter(([, text]) => text !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
