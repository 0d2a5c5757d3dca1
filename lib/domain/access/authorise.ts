import { DomainError } from "../errors";
import type { Actor, Person } from "./actor";
import { can, type Capability } from "./roles";

/**
 * The person, when they hold the capability in this study; otherwise a refusal: `not-signed-in` for nobody and
 * tablets, `forbidden` for people without it and for API tokens of another study.
 */
export function authorise(actor: Actor, studyId: string, capability: Capability): Person {
  if (actor.kind !== "person") throw new DomainError("not-signed-in");
  if (!holds(actor, studyId, capability)) throw new DomainError("forbidden");
  return actor;
}

/** Whether the person holds the capability in this study, with what they came with: an API token opens one study only. */
export function holds(person: Person, studyId: string, capability: Capability): boolean {
  const opened = person.tokenStudyId === null || person.tokenStudyId === studyId;
  return opened && can(rolesIn(person, studyId), capability);
}

/** A person's roles in a study; none for everyone else. */
export function rolesIn(actor: Actor, studyId: string) {
  if (actor.kind !== "person") return [];
  return Object.hasOwn(actor.roles, studyId) ? (actor.roles[studyId] ?? []) : [];
}
