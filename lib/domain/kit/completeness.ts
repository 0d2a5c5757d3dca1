import { KIT_COMPONENTS, componentOf } from "./catalogue";
import type { Profile } from "./profile";
import { ACTOR_GROUPS, type ActorGroup } from "./terms";

/**
 * The three conditions of the fact sheet's conclusion: integration is thought (a) from the social space and (b) from those who
 * use it, (c) with all actors concerned taking part.
 */
export const CONDITIONS = ["social-space", "users", "all-actors"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface ConditionCheck {
  condition: Condition;
  met: boolean;
  /** Groups from whom nothing is known. */
  missing: ActorGroup[];
}

/**
 * What of the conditions a profile meets: (a) some choice rests on evidence from the social space or on its residents' word;
 * (b) the users' word stands somewhere, and (c) every group's does. A reading of the conclusion; it blocks nothing.
 */
export function completeness(profile: Profile): ConditionCheck[] {
  const heard = new Set(
    Object.values(profile.stances).flatMap((stances) => ACTOR_GROUPS.filter((group) => stances[group])),
  );
  const evidence = Object.values(profile.choices).some(({ evidence: list }) => list.length > 0);
  const missing = ACTOR_GROUPS.filter((group) => !heard.has(group));
  const lacks = (...groups: ActorGroup[]) => groups.filter((group) => missing.includes(group));
  const check = (condition: Condition, met: boolean, groups: ActorGroup[]): ConditionCheck => ({
    condition,
    met,
    missing: met ? [] : groups,
  });
  return [
    check("social-space", evidence && heard.has("residents"), lacks("residents")),
    check("users", heard.has("users"), lacks("users")),
    check("all-actors", missing.length === 0, missing),
  ];
}

export const isComplete = (profile: Profile): boolean => completeness(profile).every(({ met }) => met);

/** Components in which nothing has been chosen yet. */
export function openComponents(profile: Profile): string[] {
  const own = new Map(profile.ownOptions.map(({ id, component }) => [id, component]));
  const chosen = new Set(
    Object.entries(profile.choices).flatMap(([id, { state }]) =>
      state === "chosen" ? [own.get(id) ?? componentOf(id)] : [],
    ),
  );
  return KIT_COMPONENTS.flatMap(({ id }) => (chosen.has(id) ? [] : [id]));
}
