import "server-only";
import { studyLines, type StudyLine } from "@/db/queries/desk";
import { isFounder } from "@/db/queries/founders";
import { draftsOf, type DraftLine } from "@/db/queries/study-drafts";
import { rolesIn } from "@/lib/domain/access/authorise";
import type { Role } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

export interface MyStudies {
  /** Those in which the person has a role. */
  studies: (StudyLine & { roles: readonly Role[] })[];
  /** Those they are setting up; null for who may not found any. */
  drafts: DraftLine[] | null;
}

/** The person's studies, with their roles, and their drafts. */
export async function listStudies(ctx: Context): Promise<MyStudies> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new DomainError("not-signed-in");
  const mayFound = actor.tokenStudyId === null && (await isFounder(ctx.db, actor.userId));
  const [lines, drafts] = await Promise.all([
    studyLines(ctx.db, Object.keys(actor.roles)),
    mayFound ? draftsOf(ctx.db, actor.userId) : null,
  ]);
  return { studies: lines.map((line) => ({ ...line, roles: rolesIn(actor, line.studyId) })), drafts };
}
