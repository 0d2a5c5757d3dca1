import "server-only";
import { deleteAudio, hashOfAudio } from "@/db/queries/audio";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import type { ErasureLedger } from "../ledger/file-ledger";
import { ownDrawing, type OwnDrawing } from "../drawings/own-drawing";

/** Removes one's own voice from a mark for good, also without the lock; a second time changes nothing. */
export async function removeAudio(
  ctx: Context,
  input: OwnDrawing & { mark: string; ledger: ErasureLedger },
): Promise<void> {
  const { mark, ledger, ...own } = input;
  if (!isUuid(mark)) throw new DomainError("not-found");
  const { id } = await ownDrawing(ctx, own);
  const hash = await hashOfAudio(ctx.db, id, mark);
  if (hash === null) return;
  const content = Buffer.from(hash).toString("hex");
  await ledger.note([{ kind: "audio", drawing: id, mark, content, at: ctx.clock().toISOString() }]);
  await deleteAudio(ctx.db, id, mark, hash);
}
