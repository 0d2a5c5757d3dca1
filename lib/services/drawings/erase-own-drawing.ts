import "server-only";
import { findErasure } from "@/db/queries/erasures";
import { recordAccess } from "@/db/queries/audit";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import type { ErasureLedger } from "../ledger/file-ledger";
import { eraseCompletely } from "./erase-completely";
import { ownDrawing, type OwnDrawing } from "./own-drawing";
import { secretHashOf } from "./secret-of";

/** Erases one's own drawing for good; a second time changes nothing. */
export async function eraseOwnDrawing(
  ctx: Context,
  input: OwnDrawing & { ledger: ErasureLedger },
): Promise<void> {
  const secretHash = secretHashOf(input.secret);
  if (!isUuid(input.id)) throw new DomainError("not-found");
  const erasure = await findErasure(ctx.db, { drawingId: input.id, secretHash });
  if (erasure.bySecret) return;
  const drawing = await ownDrawing(ctx, input);
  await eraseCompletely(ctx.db, input.ledger, drawing.id, secretHash, ctx.clock());
  await recordAccess(ctx.db, {
    studyId: drawing.studyId,
    actor: ctx.actor,
    action: "drawing-erased",
    target: {},
  });
}
