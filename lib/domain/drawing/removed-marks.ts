import type { DrawingDocument, Mark, RemovedMark } from "./document";
import { isLive } from "./live-mark";

/**
 * The document without the content of the given marks: each keeps id, order, phase, drawnAt and removedAt alone.
 * The same object when none of them is live in it.
 */
export function withoutContentOf(
  drawing: DrawingDocument,
  ids: ReadonlyMap<string, string>,
): DrawingDocument {
  if (!drawing.marks.some((mark) => isLive(mark) && ids.has(mark.id))) return drawing;
  return { ...drawing, marks: drawing.marks.map((mark) => emptied(mark, ids.get(mark.id))) };
}

function emptied(mark: Mark, removedAt: string | undefined): Mark {
  if (removedAt === undefined || !isLive(mark)) return mark;
  const { id, order, phase, drawnAt } = mark;
  return { id, order, phase, drawnAt, removedAt } satisfies RemovedMark;
}

/** When each removed mark of a document was removed, by id. */
export function removals(drawing: DrawingDocument): Map<string, string> {
  return new Map(drawing.marks.flatMap((mark) => (isLive(mark) ? [] : [[mark.id, mark.removedAt] as const])));
}
