import type { Role } from "../access/roles";
import type { StudyDefinition } from "./definition";

/** What a study needs before people can draw, in the order in which it is done. */
export const NEEDS = ["people", "care", "basemap", "languages", "consent", "workshop"] as const;
export type Need = (typeof NEEDS)[number];
/** `waiting`: done on this side, somebody else has to do their part. */
export type NeedState = "done" | "missing" | "waiting";

export interface KnownOfStudy {
  definition: Pick<StudyDefinition, "example" | "responsible" | "map" | "mode">;
  /** Roles that somebody has. */
  roles: readonly Role[];
  consentReleased: boolean;
  openLanguages: number;
  workshops: number;
}

/** How far a study is set up. Example studies need no consent, no reviews and nobody who answers for data. */
export function studyState(known: KnownOfStudy): { need: Need; state: NeedState }[] {
  const { definition, roles, consentReleased, openLanguages, workshops } = known;
  const { example, responsible, map, mode } = definition;
  const keeper = roles.includes("data-protection");
  const states: Record<Need, NeedState> = {
    people: doneIf(roles.includes("facilitator") && keeper),
    care: doneIf(
      example || (responsible !== undefined && Object.values(responsible).every((text) => text.trim())),
    ),
    basemap: doneIf(example || mode === "sheet" || map.basemap !== null),
    languages: doneIf(example || openLanguages > 0),
    consent: consentReleased ? "done" : keeper ? "waiting" : "missing",
    workshop: doneIf(workshops > 0),
  };
  return NEEDS.map((need) => ({ need, state: states[need] }));
}

const doneIf = (done: boolean): NeedState => (done ? "done" : "missing");
