import "server-only";
import * as z from "zod";
import { insertJob } from "@/db/queries/jobs";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { activeJob } from "../jobs/active-job";
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
  const active = await activeJob(ctx, study.id, RELEASE_JOB);
  if (active) return { job: active.id, begun: false };
  const id = ctx.ids();
  await insertJob(ctx.db, { id, studyId: study.id, userId, kind: RELEASE_JOB, at: ctx.clock() });
  return { job: id, begun: true };
}
