import "server-only";
import type { Queryable } from "@/db/database";
import { addTouches, documentsAfter } from "@/db/queries/touches";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { derivedRows } from "./derived-rows";
import { readStudyFrame } from "./study-frame";

const AT_ONCE = 200;

/**
 * Counts the drawings of a study on a larger area: what lay outside it before touches cells now. Other processes know
 * the new area within seconds; a drawing that arrives in between is counted whole with its next version.
 */
export async function touchAnew(tx: Queryable, studyId: string): Promise<void> {
  const frame = await readStudyFrame(tx, studyId);
  let after: string | null = null;
  for (;;) {
    const drawings = await documentsAfter(tx, { studyId, after, limit: AT_ONCE });
    for (const { id, bytes } of drawings) {
      const { touches } = derivedRows(readDocument(bytes), frame);
      await addTouches(tx, { studyId, drawingId: id, touches });
    }
    after = drawings.at(-1)?.id ?? null;
    if (drawings.length < AT_ONCE) return;
  }
}
