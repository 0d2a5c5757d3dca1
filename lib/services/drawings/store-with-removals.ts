import "server-only";
import type { Database } from "@/db/database";
import { rewriteVersion, versionsOf } from "@/db/queries/drawing-versions";
import type { ArrivedDrawing } from "@/db/queries/arrived-drawing";
import { findDrawing } from "@/db/queries/drawings";
import { storeDrawing, type Arrival } from "@/db/queries/store-drawing";
import type { ErasureLedger } from "../ledger/file-ledger";
import { freshRemovals, withoutRemoved } from "./kept-bytes";

/**
 * Stores a drawing that says marks are removed, and erases their content from every stored version in the same
 * transaction, after noting it in the ledger. Marks that the version before already calls removed are empty everywhere by now.
 */
export async function storeWithRemovals(
  db: Database,
  ledger: ErasureLedger,
  drawing: ArrivedDrawing,
): Promise<Arrival> {
  return db.transaction(async (tx) => {
    const before = await findDrawing(tx, drawing.document.id, { lock: true });
    const arrival = await storeDrawing(tx, drawing);
    if (!arrival.stored || before === null) return arrival;
    const removed = freshRemovals(drawing.document, before.bytes);
    if (removed.size === 0) return arrival;
    const { id, revision } = drawing.document;
    const at = drawing.receivedAt.toISOString();
    await ledger.note(
      [...removed.keys()].map((mark) => ({
        kind: "mark" as const,
        drawing: id.toLowerCase(),
        mark,
        revision,
        at,
      })),
    );
    for (const version of await versionsOf(tx, drawing.document.id)) {
      const bytes = withoutRemoved(version.bytes, removed);
      if (bytes !== version.bytes) await rewriteVersion(tx, drawing.document.id, { ...version, bytes });
    }
    return arrival;
  });
}
