import { DomainError } from "../errors";
import type { Actor, Person } from "./actor";
import { can, type Capability } from "./roles";

/**
 * The person, when they hold the capability in this study; otherwise a refusal: `not-signed-in` for nobody and
 * tablets, `forbidden` for people without it and for API tokens of another study.
 */
export function authorise(actor: Actor, studyId: string, capability: Capability): Person {
  if (actor.kind !== "person") throw new DomainError("not-signed-in");
  if (actor.tokenStudyId !== null && actor.tokenStudyId !== studyId) throw new DomainError("forbidden");
  if (!can(rolesIn(actor, studyId), capability)) throw new DomainError("forbidden");
  return actor;
}

/** A person's roles in a study; none for everyone else. */
export function rolesIn(actor: Actor, studyId: string) {
  if (actor.kind !== "person") return [];
  return Object.hasOwn(actor.roles, studyId) ? (actor.roles[studyId] ?? []) : [];
}
