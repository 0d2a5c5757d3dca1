import "server-only";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { findingsOf, roundsOf } from "@/db/queries/feedback";
import {
  findReleaseStudy,
  listReleases,
  markedZones,
  studyBoundaries,
  type ReleaseStudy,
} from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { DomainError } from "@/lib/domain/errors";
import type { Finding } from "@/lib/domain/feedback/finding";
import { publicView, type PublicZone } from "@/lib/domain/privacy/public-view";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { publicQuotes, type PublicQuote } from "@/lib/domain/words/quote";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

/** All that the public is shown of a release. */
export interface Published {
  study: ReleaseStudy;
  release: ReleaseSummary;
  zones: readonly PublicZone[];
  spaces: readonly { name: string; boundary: ZoneShape }[];
  /** What the team reads from it and what people answered, once they were asked. */
  findings: readonly Finding[];
  /** Released words; nothing says here where anybody said them. */
  quotes: readonly PublicQuote[];
}

/**
 * A published release by its number, or the newest one (anybody). 404 for what is not published, as for what does not
 * exist; 410 once withdrawn.
 */
export async function readPublished(
  ctx: Pick<Context, "db">,
  input: { study: string; number: string | null },
): Promise<Published> {
  return ctx.db.releasesOnly(async (tx) => {
    const study = await findReleaseStudy(tx, input.study);
    if (!study) throw new DomainError("not-found");
    const releases = await listReleases(tx, study.id);
    const release =
      input.number === null
        ? releases.find(({ publishedAt }) => publishedAt !== null)
        : releases.find(({ number }) => String(number) === input.number);
    if (release?.withdrawn) throw new DomainError("withdrawn");
    if (!release || release.publishedAt === null) throw new DomainError("not-found");
    return publicOf(tx, study, release);
  });
}

/** The same of a release that nobody has published yet, for those who decide about it; logged. */
export async function previewPublished(
  ctx: Context,
  input: { study: string; number: string },
): Promise<Published> {
  const { study } = await studyFor(ctx, input.study, "finding:see");
  const shown = await ctx.db.releasesOnly(async (tx) => {
    const found = await findReleaseStudy(tx, study.slug);
    const release = (await listReleases(tx, study.id)).find(({ number }) => String(number) === input.number);
    if (!found || !release) throw new DomainError("not-found");
    if (release.withdrawn) throw new DomainError("withdrawn");
    return publicOf(tx, found, release);
  });
  const target = { release: shown.release.id };
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "release.previewed", target });
  return shown;
}

/** The public's part of a release. Runs under the role that reads releases alone. */
export async function publicOf(
  tx: Queryable,
  study: ReleaseStudy,
  release: ReleaseSummary,
): Promise<Published> {
  const round = (await roundsOf(tx, study.id)).find(({ releaseId }) => releaseId === release.id);
  return {
    study,
    release,
    zones: publicView(await markedZones(tx, { studyId: study.id, id: release.id })),
    spaces: await studyBoundaries(tx, study.id),
    findings: round?.closedAt ? await findingsOf(tx, release.id) : [],
    quotes: publicQuotes(await shownQuotes(tx, { studyId: study.id, releaseId: null })),
  };
}
