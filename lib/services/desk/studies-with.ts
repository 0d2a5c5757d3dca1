import "server-only";
import type { Person } from "@/lib/domain/access/actor";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can, type Capability } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";

/** The studies where a person may do this, by id; `forbidden` when there is none. A token opens its own study only. */
export function studiesWith(person: Person, capability: Capability): string[] {
  const studies = Object.keys(person.roles).filter(
    (id) =>
      can(rolesIn(person, id), capability) && (person.tokenStudyId === null || person.tokenStudyId === id),
  );
  if (studies.length === 0) throw new DomainError("forbidden");
  return studies;
}
