import type { InvalidField } from "../errors";
import type { StudyDefinition } from "../study/definition";
import type { DrawingDocument } from "./document";
import { LANGUAGES, NO_ANSWER } from "./terms";

/**
 * What in a document the study does not know: groups, options and languages. Prompts and consent texts of an earlier
 * version are fine: the document says which one was on the tablet.
 */
export function unknownToStudy(drawing: DrawingDocument, study: StudyDefinition): InvalidField[] {
  const fields: InvalidField[] = [];
  for (const [set, option] of Object.entries(drawing.groups)) {
    const known = study.groupSets.find(({ id }) => id === set);
    if (known === undefined) fields.push({ path: `groups.${set}`, code: "group-set-unknown" });
    else if (option !== NO_ANSWER && !known.options.some(({ id }) => id === option)) {
      fields.push({ path: `groups.${set}`, code: "group-option-unknown" });
    }
  }
  const languages: readonly string[] = [...LANGUAGES, ...study.languages];
  if (!languages.includes(drawing.language)) fields.push({ path: "language", code: "language-unknown" });
  return fields;
}
