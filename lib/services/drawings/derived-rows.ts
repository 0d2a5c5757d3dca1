import "server-only";
import type { ArrivedDrawing } from "@/db/queries/arrived-drawing";
import type { DrawingDocument, Geometry } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { repairGeometry } from "@/lib/domain/geometry/repair";
import { surfaceResolutions } from "@/lib/domain/surface/resolutions";
import { signedCell } from "@/lib/domain/surface/signed-cell";
import { timedCells } from "@/lib/domain/surface/touched-cells";
import type { StudyFrame } from "./study-frame";

/** Everything the database keeps beside the bytes: live marks with valid shapes, and touched cells (none for practice). */
export function derivedRows(
  document: DrawingDocument,
  { definition, within }: StudyFrame,
): Pick<ArrivedDrawing, "marks" | "touches"> {
  const shapes = new Map<string, Geometry>();
  const marks = keptMarks(document, definition).map((mark) => {
    const geometry = mark.location && repairGeometry(mark.location.geometry);
    if (geometry !== null) shapes.set(mark.id, geometry);
    return { mark, geometry };
  });
  if (document.practice) return { marks, touches: [] };
  const { strict } = definition.disclosure;
  const touches = surfaceResolutions(definition).flatMap((resolution) =>
    [...timedCells(document, resolution, { strict, within, shapes })].flatMap(([attitude, cells]) =>
      Array.from(cells, ([cell, times]) => ({ attitude, resolution, cell: signedCell(cell), times })),
    ),
  );
  return { marks, touches };
}

/** Live marks; where children under 14 take part no home is known, whatever a tablet sends. */
const keptMarks = (document: DrawingDocument, { minors }: StudyFrame["definition"]) =>
  document.marks.filter(isLive).filter(({ anchor }) => !anchor || minors !== "any-age");
