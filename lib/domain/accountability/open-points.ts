import type { StudyDefinition } from "../study/definition";

/** What only people can decide or know; words in `papers:open`. */
const ALWAYS = [
  "officer",
  "affected",
  "necessity",
  "processors",
  "tablets",
  "residual",
  "signature",
] as const;
const SETTINGS = ["controllers", "contact", "legalBasis", "recipients", "hosting", "retention"] as const;
export type OpenPoint =
  (typeof ALWAYS)[number] | (typeof SETTINGS)[number] | "keeper" | "researcher" | "consentReleased";

export interface KnownForPapers {
  definition: Pick<StudyDefinition, "responsible" | "retention">;
  /** Whether somebody holds these roles. */
  keeper: boolean;
  researcher: boolean;
  consentReleased: boolean;
}

/** The points of an impact assessment that a person still has to fill in, gaps of the settings first. */
export function openPoints(known: KnownForPapers): OpenPoint[] {
  const { responsible, retention } = known.definition;
  const missing = SETTINGS.filter((point) =>
    point === "retention" ? retention === undefined : !responsible?.[point].trim(),
  );
  return [
    ...missing,
    ...(known.keeper ? [] : ["keeper" as const]),
    ...(known.researcher ? [] : ["researcher" as const]),
    ...(known.consentReleased ? [] : ["consentReleased" as const]),
    ...ALWAYS,
  ];
}
