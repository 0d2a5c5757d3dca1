import "server-only";
import { findClip } from "@/db/queries/clips";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

/** A recording, for the study's tablets (which name the study by its id) and its staff. */
export async function readClip(
  ctx: Context,
  input: { study: string; language: string; clip: string },
): Promise<{ mediaType: string; hash: string; bytes: Uint8Array }> {
  const { language, clip } = input;
  const found = await findClip(ctx.db, { studyId: await studyIdOf(ctx, input.study), language, clip });
  if (found === null) throw new DomainError("not-found");
  return found;
}

async function studyIdOf({ actor, ...ctx }: Context, address: string): Promise<string> {
  if (actor.kind !== "tablet") return (await studyFor({ actor, ...ctx }, address, "study:see")).study.id;
  if (actor.studyId !== address) throw new DomainError("not-found");
  return actor.studyId;
}
