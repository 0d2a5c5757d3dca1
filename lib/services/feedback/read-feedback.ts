import "server-only";
import { recordAccess } from "@/db/queries/audit";
import {
  countAnswers,
  findingsOf,
  roundsOf,
  wordsAbout,
  type GivenAnswers,
  type Round,
} from "@/db/queries/feedback";
import { findReleaseStudy, listReleases, studyBoundaries } from "@/db/queries/releases";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Finding } from "@/lib/domain/feedback/finding";
import type { PublicZone } from "@/lib/domain/privacy/public-view";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { publicOf } from "../publication/read-published";

export interface AnsweredFinding extends Finding, GivenAnswers {
  /** What people wrote; null for those who may not read it. */
  words: readonly string[] | null;
}

export interface ReleaseFeedback {
  release: ReleaseSummary;
  round: Round | null;
  findings: readonly AnsweredFinding[];
  /** What a finding may speak about. */
  zones: readonly PublicZone[];
}

export interface Feedback {
  study: Study;
  mayWrite: boolean;
  spaces: readonly { name: string; boundary: ZoneShape }[];
  /** Those that stand, the newest first. */
  releases: readonly ReleaseFeedback[];
}

const NONE: GivenAnswers = { counts: { agree: 0, disagree: 0, different: 0 }, pictures: {} };

/** Findings of a study with how people answered; what they wrote, to researchers alone, and logged. */
export async function readFeedback(ctx: Context, slug: string): Promise<Feedback> {
  const { study, person } = await studyFor(ctx, slug, "finding:see");
  const roles = rolesIn(person, study.id);
  const mayRead = can(roles, "answer:read");
  const rounds = await roundsOf(ctx.db, study.id);
  const shown = await ctx.db.releasesOnly(async (tx) => {
    const found = await findReleaseStudy(tx, slug);
    if (!found) throw new DomainError("not-found");
    const standing = (await listReleases(tx, study.id)).filter(({ withdrawn }) => !withdrawn);
    const releases = [];
    for (const release of standing)
      releases.push({ ...(await publicOf(tx, found, release)), findings: await findingsOf(tx, release.id) });
    return { releases, spaces: await studyBoundaries(tx, study.id) };
  });
  const releases: ReleaseFeedback[] = [];
  let read = 0;
  for (const { release, zones, findings } of shown.releases) {
    const given = await countAnswers(ctx.db, release.id);
    const words = mayRead ? await wordsAbout(ctx.db, release.id) : null;
    releases.push({
      release,
      zones,
      round: rounds.find(({ releaseId }) => releaseId === release.id) ?? null,
      findings: findings.map((finding) => ({
        ...finding,
        ...(given.get(finding.id) ?? NONE),
        words: words && (words.get(finding.id) ?? []),
      })),
    });
    read += [...(words?.values() ?? [])].flat().length;
  }
  if (read > 0)
    await recordAccess(ctx.db, {
      studyId: study.id,
      actor: ctx.actor,
      action: "feedback.words-read",
      target: { shown: read },
    });
  return { study, spaces: shown.spaces, mayWrite: can(roles, "finding:write"), releases };
}
