import type { Role } from "../access/roles";

/** What two persons do with a release, never one. */
export const RELEASE_ACTS = ["publish", "unpublish", "withdraw", "withdraw-zone"] as const;
export type ReleaseAct = (typeof RELEASE_ACTS)[number];

/** The two sides that act together. */
const SIDES = ["owner", "data-protection"] as const satisfies readonly Role[];
export type Side = (typeof SIDES)[number];

export const sidesOf = (roles: readonly string[]): Side[] => SIDES.filter((side) => roles.includes(side));

export interface Asked {
  readonly userId: string;
  /** What they hold now: who has lost their role since then asks for nothing any more. */
  readonly roles: readonly string[];
}

/** `ask`: this is the first of two; `wait`: their own asking stands; `act`: both sides have said so. */
export type Step = { next: "ask" | "wait"; waitingFor: Side } | { next: "act" };

/**
 * What it means that a person with these roles wants an act that `asked` may have asked for before. Two different
 * persons are needed, one a side; somebody who holds both is still one person. Null: neither side is theirs.
 */
export function nextStep(asked: Asked | null, person: Asked): Step | null {
  const [mine] = sidesOf(person.roles);
  if (mine === undefined) return null;
  const waitingFor = mine === "owner" ? "data-protection" : "owner";
  const theirs = asked === null ? [] : sidesOf(asked.roles);
  if (asked === null || theirs.length === 0) return { next: "ask", waitingFor };
  if (asked.userId === person.userId) return { next: "wait", waitingFor };
  const both = theirs.some((side) => sidesOf(person.roles).some((other) => other !== side));
  return both ? { next: "act" } : { next: "wait", waitingFor };
}
