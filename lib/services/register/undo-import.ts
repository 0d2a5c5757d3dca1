import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { deleteImported } from "@/db/queries/institutions";
import { deleteImport, findImport } from "@/db/queries/register-imports";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

/**
 * Takes a whole import back: its areas with all their figures, its figures, its institutions. Institutions that
 * somebody has changed since stay, and their number is answered.
 */
export async function undoImport(
  ctx: Context,
  input: { study: string; import: string },
): Promise<{ removed: number; kept: number }> {
  const { study } = await studyFor(ctx, input.study, "register:edit");
  const id = z.guid().safeParse(input.import);
  return ctx.db.transaction(async (tx) => {
    const found = id.success ? await findImport(tx, { studyId: study.id, id: id.data }) : null;
    if (!found || !id.success) throw new DomainError("not-found");
    const institutions = await deleteImported(tx, id.data);
    await deleteImport(tx, id.data);
    const outcome = found.what === "institutions" ? institutions : { removed: found.taken, kept: 0 };
    const target = { import: id.data, what: found.what, ...outcome };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "register.undone", target });
    return outcome;
  });
}
