import type { StudyDefinition } from "../study/definition";

/** The H3 resolutions at which a study's drawings touch cells: 9, and 10 too where the study counts finely. */
export function surfaceResolutions(definition: StudyDefinition): readonly number[] {
  return definition.disclosure.baseResolution === 10 ? [9, 10] : [9];
}
