import "server-only";
import type { Database } from "@/db/database";
import { findDrawing } from "@/db/queries/drawings";
import { awaitArrivals, eraseDrawing } from "@/db/queries/erasures";
import { lockParticipant, removeParticipantWithoutDrawings } from "@/db/queries/participants";
import { forgetLock } from "@/db/queries/receipt-locks";
import type { ErasureLedger } from "../ledger/file-ledger";

/**
 * Notes it in the ledger, then erases one drawing with all its versions, marks and cells; and its participant when nothing else of theirs is there. Twice,
 * for what was sent again at the same moment.
 */
export async function eraseCompletely(
  db: Database,
  ledger: ErasureLedger,
  drawingId: string,
  secretHash: Uint8Array,
  at: Date,
): Promise<void> {
  const secret = Buffer.from(secretHash).toString("hex");
  await ledger.note([{ kind: "drawing", drawing: drawingId, secret, at: at.toISOString() }]);
  await erase(db, drawingId, secretHash, at);
  await awaitArrivals(db);
  await erase(db, drawingId, secretHash, at);
}

async function erase(db: Database, drawingId: string, secretHash: Uint8Array, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const drawing = await findDrawing(tx, drawingId);
    if (drawing === null) return;
    await lockParticipant(tx, drawing.studyId, drawing.participantId);
    await eraseDrawing(tx, drawingId, secretHash, at);
    await removeParticipantWithoutDrawings(tx, drawing.studyId, drawing.participantId);
    await forgetLock(tx, secretHash);
  });
}
