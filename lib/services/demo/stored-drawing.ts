import "server-only";
import { createHash } from "node:crypto";
import type { StoredDrawing } from "@/db/queries/fixture";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { toHex } from "@/lib/domain/drawing/hash";
import { derivedRows } from "../drawings/derived-rows";
import type { StudyFrame } from "../drawings/study-frame";

/** Where and how a filled-in drawing arrives. */
export interface Arrival {
  frame: StudyFrame;
  workshopId: string;
  passId: string;
  secretHash: Uint8Array;
}

/** What a PUT of this document leaves in the database; the document has no anchors, so its bytes are kept as they are. */
export function storedDrawing(document: DrawingDocument, arrival: Arrival): StoredDrawing {
  const text = JSON.stringify(document);
  return {
    document,
    text,
    hashHex: createHash("sha256").update(text, "utf8").digest("hex"),
    secretHashHex: toHex(arrival.secretHash),
    workshopId: arrival.workshopId,
    passId: arrival.passId,
    ...derivedRows(document, arrival.frame),
  };
}
