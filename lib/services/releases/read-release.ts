import "server-only";
import * as z from "zod";
import { listReleases } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { studyFor } from "./find-study";

const inputSchema = z.strictObject({ study: z.string(), release: z.string() });

export interface FoundRelease {
  study: ReleaseStudy;
  release: ReleaseSummary;
}

/** One release by id, or the `latest` (planner, owner). 404 when there is none, 410 once withdrawn. */
export async function readRelease(ctx: Context, input: z.input<typeof inputSchema>): Promise<FoundRelease> {
  const { study: slug, release: wanted } = inputSchema.parse(input);
  const study = await studyFor(ctx, slug, "release:read");
  const all = await ctx.db.releasesOnly((tx) => listReleases(tx, study.id));
  const release = wanted === "latest" ? all[0] : all.find((candidate) => candidate.id === wanted);
  if (!release) throw new DomainError("not-found");
  if (release.withdrawn) throw new DomainError("withdrawn");
  return { study, release };
}
