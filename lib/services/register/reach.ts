import "server-only";
import type { Reach } from "@/db/queries/institutions";
import type { Person } from "@/lib/domain/access/actor";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can, type Capability } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/**
 * The study, the person, and which entries they reach: open ones by `register:read` or `register:edit`, shielded ones by
 * `shielded:keep` alone. Refuses who reaches none.
 */
export async function registerFor(
  ctx: Context,
  slug: string,
  open: Extract<Capability, "register:read" | "register:edit">,
): Promise<{ study: Study; person: Person; reach: Reach }> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  const reach = { open: can(roles, open), shielded: can(roles, "shielded:keep") };
  if (!reach.open && !reach.shielded) throw new DomainError("forbidden");
  return { study, person, reach };
}

/** Refuses to make an entry what its keeper could not see or change any more. */
export function requireReach(reach: Reach, { shielded }: { shielded: boolean }): void {
  if (!(shielded ? reach.shielded : reach.open)) throw new DomainError("forbidden");
}
