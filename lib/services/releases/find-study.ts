import "server-only";
import { findReleaseStudy } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { authorise } from "@/lib/domain/access/authorise";
import type { Capability } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** The study by its address, for a person who holds the capability in it. */
export async function studyFor(
  ctx: Pick<Context, "db" | "actor">,
  slug: string,
  capability: Capability,
): Promise<ReleaseStudy> {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const study = await findReleaseStudy(ctx.db, slug);
  if (!study) throw new DomainError("not-found");
  authorise(ctx.actor, study.id, capability);
  return study;
}
