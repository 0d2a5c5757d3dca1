import "server-only";
import {
  heldDrawings,
  qualityOf,
  workshopNotes,
  type HeldDrawing,
  type Quality,
} from "@/db/queries/counting";
import type { RunWorkshop } from "@/db/queries/tablets";
import { NO_NOTES, type WorkshopNotes } from "@/lib/domain/workshop/notes";
import type { Context } from "../context";
import { workshopToRun } from "./workshop-to-run";

/** What is left to do after a workshop: drawings that wait, notes, and how good the material is. Never content. */
export async function readAfter(
  ctx: Context,
  input: { study: string; workshop: string },
): Promise<{ workshop: RunWorkshop; held: HeldDrawing[]; notes: WorkshopNotes; quality: Quality }> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const [held, notes, quality] = await Promise.all([
    heldDrawings(ctx.db, workshop.id),
    workshopNotes(ctx.db, workshop.id),
    qualityOf(ctx.db, { studyId: study.id, workshopId: workshop.id }),
  ]);
  return { workshop, held, notes: notes ?? NO_NOTES, quality };
}
