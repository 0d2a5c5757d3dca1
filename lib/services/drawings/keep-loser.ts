import "server-only";
import type { Database } from "@/db/database";
import { keepLoser } from "@/db/queries/drawing-versions";
import type { ArrivedDrawing } from "@/db/queries/arrived-drawing";
import { findDrawing } from "@/db/queries/drawings";
import { readDocument, readJson } from "@/lib/domain/drawing/read-document";
import { removals } from "@/lib/domain/drawing/removed-marks";
import { DomainError } from "@/lib/domain/errors";
import { withoutRemoved } from "./kept-bytes";

export interface CurrentVersion {
  id: string;
  revision: number;
  hash: string;
  document: unknown;
}

/** Keeps a version that is not the newest, without what is removed by now, and answers with the current one. */
export async function keepConflictLoser(db: Database, drawing: ArrivedDrawing): Promise<CurrentVersion> {
  const { document, hash, bytes, receivedAt } = drawing;
  return db.transaction(async (tx) => {
    const current = await findDrawing(tx, document.id, { lock: true });
    if (current === null) throw new DomainError("erased");
    const kept = withoutRemoved(bytes, removals(readDocument(current.bytes)));
    await keepLoser(tx, document.id, { revision: document.revision, hash, bytes: kept }, receivedAt);
    return {
      id: current.id,
      revision: current.revision,
      hash: Buffer.from(current.hash).toString("hex"),
      document: readJson(current.bytes),
    };
  });
}
