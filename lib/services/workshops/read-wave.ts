import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { waveOf } from "@/db/queries/release-history";
import { listReleases, shownZones, studyBoundaries } from "@/db/queries/releases";
import type { RunWorkshop } from "@/db/queries/tablets";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { Wave } from "@/lib/domain/workshop/wave";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { releaseProspect } from "../releases/release-prospect";
import { workshopToRun } from "./workshop-to-run";

export interface ShownWave {
  study: Study;
  workshop: RunWorkshop;
  wave: Wave;
  boundaries: readonly ZoneShape[];
}

/** The wave of a workshop for the wall of its room (facilitator): what was released of it, or why there is nothing. */
export async function readWave(ctx: Context, input: { study: string; workshop: string }): Promise<ShownWave> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const about = { study, workshop };
  if (study.definition.releaseMode !== "waves")
    return { ...about, wave: { state: "other-mode" }, boundaries: [] };
  const id = await waveOf(ctx.db, { studyId: study.id, workshopId: workshop.id });
  if (id === null) {
    const prospect = await releaseProspect(ctx.db, study);
    return { ...about, wave: { state: "waiting", prospect }, boundaries: [] };
  }
  const { wave, boundaries } = await ctx.db.releasesOnly(
    async (tx): Promise<Omit<ShownWave, keyof typeof about>> => {
      const release = (await listReleases(tx, study.id)).find((one) => one.id === id);
      if (!release || release.withdrawn) return { wave: { state: "withdrawn" }, boundaries: [] };
      const zones = await shownZones(tx, { studyId: study.id, id, attitude: null });
      const spaces = await studyBoundaries(tx, study.id);
      return { wave: { state: "made", release, zones }, boundaries: spaces.map(({ boundary }) => boundary) };
    },
  );
  if (wave.state === "made") {
    const target = { release: id, workshop: workshop.id, zones: wave.zones.length };
    await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "workshop.wave-seen", target });
  }
  return { ...about, wave, boundaries };
}
