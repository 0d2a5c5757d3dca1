import "server-only";
import { findStudyArea } from "@/db/queries/studies";
import { coversBox } from "@/lib/domain/basemap/box";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import type { Context } from "../context";
import { requireStudy, studyFor } from "../desk/require-study";
import type { Study } from "../desk/require-study";

/** The study, for whoever may set its base map: its owner, and the command line. */
export async function studyToMap(ctx: Context, slug: string): Promise<Study> {
  if (ctx.actor.kind === "operator") return requireStudy(ctx.db, slug);
  return (await studyFor(ctx, slug, "study:configure")).study;
}

/** The box of a study's social spaces; of the part of the map that it shows, while it has none. */
export async function boxOfStudy(ctx: Context, study: Study): Promise<StudyBox> {
  const area = await findStudyArea(ctx.db, study.id);
  return area?.box ?? study.definition.map.bounds;
}

/** Refuses with `invalid` at `bounds` a base map that ends within the study. */
export async function requireWholeStudy(ctx: Context, study: Study, bounds: StudyBox): Promise<void> {
  if (!coversBox(bounds, await boxOfStudy(ctx, study)))
    throw new DomainError("invalid", { fields: [{ path: "bounds", code: "not-covering" }] });
}
