import "server-only";
import * as z from "zod";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { askForJob } from "../jobs/ask-for-job";
import { studyFor } from "./find-study";
import { refuseUnlessDue } from "./release-prospect";

export const RELEASE_JOB = "release";

const inputSchema = z.strictObject({ study: z.string() });

/**
 * Asks for the release of a study (planner, owner). Refuses at once with `final` or `not-yet`; otherwise answers
 * the job that makes it. A release under way is joined, not begun twice: then `begun` is false.
 */
export async function makeRelease(
  ctx: Context,
  input: z.input<typeof inputSchema>,
): Promise<{ job: string; begun: boolean }> {
  const { study: slug } = inputSchema.parse(input);
  const study = await studyFor(ctx, slug, "release:make");
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const userId = ctx.actor.userId;
  await refuseUnlessDue(ctx.db, study);
  return askForJob(ctx, { studyId: study.id, userId, kind: RELEASE_JOB });
}
