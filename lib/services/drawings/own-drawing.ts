import "server-only";
import { findDrawing, type CurrentDrawing } from "@/db/queries/drawings";
import { findErasure } from "@/db/queries/erasures";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { countFailure, refuseTooManyFailures, type Attempts } from "../attempts";
import type { Context } from "../context";
import { sameBytes, secretHashOf, secretTarget } from "./secret-of";

export interface OwnDrawing {
  id: string;
  secret: string | null;
  attempts: Attempts;
}

/**
 * The drawing of the person who knows its secret; nobody's role opens it. Refuses with `not-found`, `erased`, or
 * `wrong-secret`, which counts.
 */
export async function ownDrawing(
  ctx: Context,
  { id, secret, attempts }: OwnDrawing,
): Promise<CurrentDrawing> {
  if (!isUuid(id)) throw new DomainError("not-found");
  const target = secretTarget(id);
  const secretHash = secretHashOf(secret);
  await refuseTooManyFailures(ctx, attempts, target);
  const drawing = await findDrawing(ctx.db, id);
  const erasure = await findErasure(ctx.db, { drawingId: id, secretHash });
  if (erasure.drawing || erasure.whole) throw new DomainError("erased");
  if (drawing === null) throw new DomainError("not-found");
  if (!sameBytes(drawing.secretHash, secretHash)) {
    await countFailure(ctx, attempts, target);
    throw new DomainError("wrong-secret");
  }
  return drawing;
}
