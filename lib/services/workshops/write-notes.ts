import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { storeNotes } from "@/db/queries/counting";
import { workshopNotesSchema } from "@/lib/domain/workshop/notes";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { workshopToRun } from "./workshop-to-run";

/** Notes of what went otherwise than planned and of who was missing. The log says that, never what. */
export async function writeNotes(
  ctx: Context,
  input: { study: string; workshop: string; body: unknown },
): Promise<void> {
  const { study, workshop } = await workshopToRun(ctx, input);
  const notes = parseInput(workshopNotesSchema, input.body);
  await ctx.db.transaction(async (tx) => {
    await storeNotes(tx, workshop.id, notes);
    const target = { workshop: workshop.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "workshop.notes", target });
  });
}
