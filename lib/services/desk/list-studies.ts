import "server-only";
import { studyLines, type StudyLine } from "@/db/queries/desk";
import { rolesIn } from "@/lib/domain/access/authorise";
import type { Role } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** The studies in which the person has a role, with their roles. */
export async function listStudies(ctx: Context): Promise<(StudyLine & { roles: readonly Role[] })[]> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new DomainError("not-signed-in");
  const lines = await studyLines(ctx.db, Object.keys(actor.roles));
  return lines.map((line) => ({ ...line, roles: rolesIn(actor, line.studyId) }));
}
