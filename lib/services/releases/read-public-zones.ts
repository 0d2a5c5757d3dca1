import "server-only";
import { findReleaseStudy, listReleases, markedZones } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import { publicCollection, publicView, type PublicCollection } from "@/lib/domain/privacy/public-view";
import type { Context } from "../context";
import { parseAttitude, readZones, type ZonesInput } from "./read-zones";

/**
 * Shown zones of a release as the caller may know them: with numbers for planner and owner, in classes for everybody else
 * once it is published. Until then they get the refusal that they would get anyway.
 */
export async function zonesFor(
  ctx: Context,
  input: ZonesInput,
): Promise<
  { for: "staff"; zones: Awaited<ReturnType<typeof readZones>> } | { for: "public"; zones: PublicCollection }
> {
  try {
    return { for: "staff", zones: await readZones(ctx, input) };
  } catch (error) {
    if (!(error instanceof DomainError) || !["not-signed-in", "forbidden"].includes(error.code)) throw error;
    const zones = await publicZones(ctx, input);
    if (zones === null) throw error;
    return { for: "public", zones };
  }
}

async function publicZones(ctx: Context, input: ZonesInput): Promise<PublicCollection | null> {
  return ctx.db.releasesOnly(async (tx) => {
    const study = await findReleaseStudy(tx, input.study);
    if (!study) return null;
    const releases = await listReleases(tx, study.id);
    const release =
      input.release === "latest"
        ? releases.find(({ publishedAt }) => publishedAt !== null)
        : releases.find(({ id }) => id === input.release);
    if (release?.withdrawn) throw new DomainError("withdrawn");
    if (!release || release.publishedAt === null) return null;
    const attitude = parseAttitude(input);
    const zones = publicView(await markedZones(tx, { studyId: study.id, id: release.id }));
    return publicCollection(
      release,
      study.definition.disclosure.kPublic,
      zones.filter((zone) => attitude === null || zone.attitude === attitude),
    );
  });
}
