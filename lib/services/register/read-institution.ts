import "server-only";
import * as z from "zod";
import { findInstitution, type Reach, type StoredInstitution } from "@/db/queries/institutions";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { registerFor } from "./reach";

/** One entry as its form shows it; `new` is one that does not exist yet. For those who may change it. */
export async function readInstitution(
  ctx: Context,
  input: { study: string; institution: string },
): Promise<{ study: Study; institution: StoredInstitution | null; reach: Reach }> {
  const { study, reach } = await registerFor(ctx, input.study, "register:edit");
  if (input.institution === "new") return { study, institution: null, reach };
  const id = z.guid().safeParse(input.institution);
  const institution = id.success
    ? await findInstitution(ctx.db, { studyId: study.id, id: id.data }, reach)
    : null;
  if (institution === null) throw new DomainError("not-found");
  return { study, institution, reach };
}
