import "server-only";
import { institutionsOf, type StoredInstitution } from "@/db/queries/institutions";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { registerFor } from "./reach";

export interface Register {
  study: Study;
  institutions: StoredInstitution[];
  may: { edit: boolean; shield: boolean };
}

/** The institutions of a study; shielded ones only for those who keep them. */
export async function listInstitutions(ctx: Context, slug: string): Promise<Register> {
  const { study, person, reach } = await registerFor(ctx, slug, "register:read");
  const institutions = await institutionsOf(ctx.db, study.id, reach);
  const edit = can(rolesIn(person, study.id), "register:edit");
  return { study, institutions, may: { edit, shield: reach.shielded } };
}
