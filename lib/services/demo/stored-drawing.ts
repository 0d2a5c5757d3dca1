import "server-only";
import { createHash } from "node:crypto";
import type { StoredDrawing } from "@/db/queries/fixture";
import type { findStudyArea } from "@/db/queries/studies";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { toHex } from "@/lib/domain/drawing/hash";
import { repairGeometry } from "@/lib/domain/geometry/repair";
import { touchedCells } from "@/lib/domain/surface/touched-cells";

/** A study with the box of its social spaces. */
export type StudyArea = NonNullable<Awaited<ReturnType<typeof findStudyArea>>>;

/** Where and how a filled-in drawing arrives. */
export interface Arrival {
  study: StudyArea;
  workshopId: string;
  passId: string;
  secretHash: Uint8Array;
}

/** What a PUT of this document would leave in the database: bytes, hash, repaired marks, touched cells. */
export function storedDrawing(document: DrawingDocument, arrival: Arrival): StoredDrawing {
  const text = JSON.stringify(document);
  const live = document.marks.filter(isLive);
  const shapes = new Map(live.flatMap((mark) => (mark.location ? [[mark.id, repairGeometry(mark.location.geometry)] as const] : [])));
  return {
    document,
    text,
    hashHex: createHash("sha256").update(text, "utf8").digest("hex"),
    secretHashHex: toHex(arrival.secretHash),
    workshopId: arrival.workshopId,
    passId: arrival.passId,
    marks: live.map((mark) => ({ mark, geometry: shapes.get(mark.id) ?? null })),
    touches: document.practice ? [] : touchesOf(document, arrival.study, shapes),
  };
}

function touchesOf(document: DrawingDocument, { definition, box }: StudyArea, shapes: NonNullable<Parameters<typeof touchedCells>[2]>["shapes"]) {
  const { baseResolution, strict } = definition.disclosure;
  const options = { strict, ...(box ? { within: box } : {}), ...(shapes ? { shapes } : {}) };
  return (baseResolution === 10 ? [9, 10] : [9]).flatMap((resolution) =>
    [...touchedCells(document, resolution, options)].flatMap(([attitude, cells]) =>
      [...cells].map((cell) => ({ attitude, resolution, cell: BigInt.asIntN(64, BigInt(`0x${cell}`)).toString() })),
    ),
  );
}
