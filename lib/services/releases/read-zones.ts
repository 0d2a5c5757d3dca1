import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { shownZones } from "@/db/queries/releases";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import { zoneCollection } from "@/lib/domain/privacy/released-zone";
import type { ZoneCollection } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { readRelease } from "./read-release";

const attitudeSchema = z.enum(ATTITUDES).nullable();

/**
 * Shown zones of a release (planner, owner), of one attitude or of all three. Releases hold no groups under 150
 * persons, so that a `group` is refused.
 */
export async function readZones(
  ctx: Context,
  input: { study: string; release: string; attitude: string | null; group: string | null },
): Promise<ZoneCollection> {
  const { study, release } = await readRelease(ctx, { study: input.study, release: input.release });
  const attitude = attitudeSchema.safeParse(input.attitude);
  if (!attitude.success)
    throw new DomainError("invalid", { fields: [{ path: "attitude", code: "unknown" }] });
  if (input.group !== null)
    throw new DomainError("invalid", { fields: [{ path: "group", code: "not-released" }] });
  const zones = await ctx.db.releasesOnly((tx) =>
    shownZones(tx, { studyId: study.id, id: release.id, attitude: attitude.data }),
  );
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.zones",
    target: { release: release.id, attitude: attitude.data, zones: zones.length },
  });
  return zoneCollection(release, zones);
}
