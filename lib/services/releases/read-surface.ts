import "server-only";
import { askedVersions } from "@/db/queries/asked-versions";
import { areaShapes, type AreaShape } from "@/db/queries/areas";
import { recordAccess } from "@/db/queries/audit";
import { institutionsOf } from "@/db/queries/institutions";
import { releaseTables } from "@/db/queries/release-tables";
import { countPeople } from "@/db/queries/release-people";
import { listReleases, shownZones, studyBoundaries } from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { can } from "@/lib/domain/access/roles";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Prospect } from "@/lib/domain/privacy/next-release";
import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import { visibleTables } from "@/lib/domain/privacy/tables/visible-tables";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { ShownQuote } from "@/lib/domain/words/quote";
import type { Context } from "../context";
import { studyFor } from "./find-study";
import { releaseProspect } from "./release-prospect";

/** All that the planner's page shows. */
export interface Surface {
  definition: StudyDefinition;
  spaces: readonly { name: string; boundary: ZoneShape }[];
  /** Persons with a finished drawing that counts, today. */
  finishedPeople: number;
  mayMake: boolean;
  /** Whether the next release may be made now, and what it waits for. */
  prospect: Prospect;
  /** All of them, the newest first. */
  releases: readonly ReleaseSummary[];
  /** Versions of the questions that the release shown rests on, the earliest first. */
  askedVersions: readonly string[];
  /** The one shown. */
  release: ReleaseSummary | null;
  zones: readonly ShownZone[];
  /** Released words, with the zones of this release in which they stand. */
  quotes: readonly ShownQuote[];
  /** Of the register, for those who may read it; never a shielded place. */
  institutions: readonly { name: string; position: readonly [number, number] }[];
  quarters: readonly AreaShape[];
  /** The release's further tables; null where it has none. */
  further: FurtherTables | null;
}

/**
 * A release of a study by its number, or the latest, with its zones; or none yet (planner, owner). A withdrawn one shows
 * no zones.
 */
export async function readSurface(
  ctx: Context,
  input: { study: string; number: string | null },
): Promise<Surface> {
  const study = await studyFor(ctx, input.study, "release:read");
  const { releases, release, zones, quotes, spaces, further } = await ctx.db.releasesOnly(async (tx) => {
    const releases = await listReleases(tx, study.id);
    const wanted = releases.find((one) => input.number === null || String(one.number) === input.number);
    if (input.number !== null && !wanted) throw new DomainError("not-found");
    const release = wanted ?? null;
    const address = release && !release.withdrawn ? { studyId: study.id, id: release.id } : null;
    const zones = address ? await shownZones(tx, { ...address, attitude: null }) : [];
    const tables = address && (await releaseTables(tx, address));
    return {
      releases,
      release,
      zones,
      further: tables && visibleTables(tables, zones),
      quotes: await shownQuotes(tx, { studyId: study.id, releaseId: release?.id ?? null }),
      spaces: await studyBoundaries(tx, study.id),
    };
  });
  const readsRegister = can(rolesIn(ctx.actor, study.id), "register:read");
  const institutions = await institutionsOf(ctx.db, study.id, { open: readsRegister, shielded: false });
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.page",
    target: { release: release?.id ?? null, zones: zones.length },
  });
  return {
    definition: study.definition,
    releases,
    spaces,
    finishedPeople: await countPeople(ctx.db, study.id),
    prospect: await releaseProspect(ctx.db, study),
    askedVersions: release
      ? await askedVersions(ctx.db, { studyId: study.id, filters: {}, until: new Date(release.createdAt) })
      : [],
    mayMake: can(rolesIn(ctx.actor, study.id), "release:make"),
    release,
    zones,
    quotes,
    institutions: institutions.map(({ name, position }) => ({ name, position })),
    quarters: readsRegister ? await areaShapes(ctx.db, study.id) : [],
    further,
  };
}
