import "server-only";
import type { Queryable } from "@/db/database";
import { studyBySlug } from "@/db/queries/desk";
import { authorise } from "@/lib/domain/access/authorise";
import type { Person } from "@/lib/domain/access/actor";
import type { Capability } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

export type Study = NonNullable<Awaited<ReturnType<typeof studyBySlug>>>;

export async function requireStudy(db: Queryable, slug: string): Promise<Study> {
  const study = await studyBySlug(db, slug);
  if (!study) throw new DomainError("not-found");
  return study;
}

/** The study and the person, when they hold the capability in it; asks who before it asks which. */
export async function studyFor(
  ctx: Context,
  slug: string,
  capability: Capability,
): Promise<{ study: Study; person: Person }> {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const study = await requireStudy(ctx.db, slug);
  return { study, person: authorise(ctx.actor, study.id, capability) };
}
