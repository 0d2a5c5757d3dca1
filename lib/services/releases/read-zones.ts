import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { shownZones } from "@/db/queries/releases";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import { zoneCollection } from "@/lib/domain/privacy/released-zone";
import type { ZoneCollection } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { readRelease } from "./read-release";

const attitudeSchema = z.enum(ATTITUDES).nullable();

export interface ZonesInput {
  study: string;
  release: string;
  attitude: string | null;
  group: string | null;
}

/** The attitude asked for, null for all. Releases hold no groups under 150 persons, so that a `group` is refused. */
export function parseAttitude(input: Pick<ZonesInput, "attitude" | "group">): Attitude | null {
  const attitude = attitudeSchema.safeParse(input.attitude);
  if (!attitude.success)
    throw new DomainError("invalid", { fields: [{ path: "attitude", code: "unknown" }] });
  if (input.group !== null)
    throw new DomainError("invalid", { fields: [{ path: "group", code: "not-released" }] });
  return attitude.data;
}

/** Shown zones of a release (planner, owner), of one attitude or of all three. */
export async function readZones(ctx: Context, input: ZonesInput): Promise<ZoneCollection> {
  const { study, release } = await readRelease(ctx, { study: input.study, release: input.release });
  const attitude = parseAttitude(input);
  const zones = await ctx.db.releasesOnly((tx) =>
    shownZones(tx, { studyId: study.id, id: release.id, attitude }),
  );
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.zones",
    target: { release: release.id, attitude, zones: zones.length },
  });
  return zoneCollection(release, zones);
}
