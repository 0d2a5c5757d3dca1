import "server-only";
import { roundsOf, type Round } from "@/db/queries/feedback";
import { objectionsOf, type Objection } from "@/db/queries/objections";
import { actsOf, type AskedAct } from "@/db/queries/publication";
import { listReleases, shownZones } from "@/db/queries/releases";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import { publicationHindrances, type PublicationHindrance } from "@/lib/domain/privacy/publication";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { zoneName, type ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { speakersOf } from "./objections";

export interface ReleaseState {
  release: ReleaseSummary;
  round: Round | null;
  objections: readonly Objection[];
  /** The newest first. */
  acts: readonly AskedAct[];
  hindrances: readonly PublicationHindrance[];
  /** What can be withdrawn alone, in the order of the planners' table; without numbers. */
  zones: readonly { name: string; attitude: Attitude }[];
}

export interface Publication {
  study: Study;
  userId: string;
  releases: readonly ReleaseState[];
  /** Whose objections may be raised and settled here. */
  speakers: ReturnType<typeof speakersOf>;
  mayPublish: boolean;
}

/** Where each release of a study stands on its way to the public, for those who decide and those who may object. */
export async function readPublication(ctx: Context, slug: string): Promise<Publication> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  const mayPublish = can(roles, "release:publish");
  if (!mayPublish && !can(roles, "objection:raise")) throw new DomainError("forbidden");
  const [{ releases, zones }, rounds, objections, acts] = await Promise.all([
    ctx.db.releasesOnly(async (tx) => {
      const releases = await listReleases(tx, study.id);
      const zones = new Map<string, ReleaseState["zones"]>();
      for (const { id, withdrawn } of mayPublish ? releases : [])
        if (!withdrawn)
          zones.set(
            id,
            (await shownZones(tx, { studyId: study.id, id, attitude: null })).map((zone) => ({
              name: zoneName(zone),
              attitude: zone.attitude,
            })),
          );
      return { releases, zones };
    }),
    roundsOf(ctx.db, study.id),
    objectionsOf(ctx.db, study.id),
    actsOf(ctx.db, study.id),
  ]);
  return {
    study,
    userId: person.userId,
    speakers: speakersOf(roles),
    mayPublish,
    releases: releases.map((release) => {
      const round = rounds.find(({ releaseId }) => releaseId === release.id) ?? null;
      const against = objections.filter(({ releaseId }) => releaseId === release.id);
      return {
        release,
        round,
        objections: against,
        zones: zones.get(release.id) ?? [],
        acts: acts.filter(({ releaseId }) => releaseId === release.id),
        hindrances: publicationHindrances({
          round,
          openObjections: against.filter(({ settledAt }) => settledAt === null).length,
        }),
      };
    }),
  };
}
