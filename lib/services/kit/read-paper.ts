import "server-only";
import { listReleases, shownZones, studyBoundaries } from "@/db/queries/releases";
import { holds } from "@/lib/domain/access/authorise";
import { evidenceOf, type ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { readKitProfile } from "./read-profile";

/** A released map that stands among the evidence. */
export interface PaperMap {
  release: ReleaseSummary;
  attitude: "use" | "value";
  zones: ShownZone[];
}

export interface KitPaper {
  study: Study;
  shown: ShownProfile;
  boundaries: ZoneShape[];
  maps: PaperMap[];
}

/**
 * A profile for paper (planner, owner, researcher), with the maps named as evidence for those who read releases. A release is
 * frozen, so its map is drawn anew from it; zones withdrawn since are gone from it.
 */
export async function readKitPaper(
  ctx: Context,
  input: { study: string; profile: string },
): Promise<KitPaper> {
  const { study, shown } = await readKitProfile(ctx, input);
  const named = namedMaps(shown);
  if (ctx.actor.kind !== "person" || !holds(ctx.actor, study.id, "release:read"))
    return { study, shown, boundaries: [], maps: [] };
  return ctx.db.releasesOnly(async (tx) => {
    const releases = (await listReleases(tx, study.id)).filter(({ withdrawn }) => !withdrawn);
    const maps: PaperMap[] = [];
    for (const { ref, attitude } of named) {
      const release = releases.find(({ id }) => id === ref);
      if (!release || release.presentation === "none") continue;
      maps.push({
        release,
        attitude,
        zones: await shownZones(tx, { studyId: study.id, id: ref, attitude }),
      });
    }
    const spaces = await studyBoundaries(tx, study.id);
    return { study, shown, boundaries: spaces.map(({ boundary }) => boundary), maps };
  });
}

/** Each map once, however many options rest on it. */
function namedMaps({ profile }: ShownProfile): { ref: string; attitude: "use" | "value" }[] {
  const named = evidenceOf(profile).flatMap((one) =>
    one.kind === "release" && one.sentence === "map-view"
      ? [
          {
            ref: one.ref,
            attitude: one.parameters["attitude"] === "value" ? ("value" as const) : ("use" as const),
          },
        ]
      : [],
  );
  return [...new Map(named.map((one) => [`${one.ref} ${one.attitude}`, one])).values()];
}
