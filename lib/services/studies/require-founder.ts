import "server-only";
import { isFounder } from "@/db/queries/founders";
import type { Person } from "@/lib/domain/access/actor";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** The person, when they may found studies. A token is bound to one study and founds none. */
export async function requireFounder(ctx: Context): Promise<Person> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new DomainError("not-signed-in");
  if (actor.tokenStudyId !== null || !(await isFounder(ctx.db, actor.userId)))
    throw new DomainError("forbidden");
  return actor;
}
