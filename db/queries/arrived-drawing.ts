import "server-only";
import type { DrawingDocument, Geometry, LiveMark } from "@/lib/domain/drawing/document";

/** A cell that a drawing touches: its H3 index as a signed 64-bit decimal, its times of day as in `timesMask`. */
export interface TouchedCell {
  attitude: string;
  resolution: number;
  cell: string;
  times: number;
}

/** One document as it is stored, with everything that is computed from it. */
export interface ArrivedDrawing {
  document: DrawingDocument;
  /** SHA-256 of the bytes received. */
  hash: Uint8Array;
  /** The bytes received, with anchors reduced. */
  bytes: Uint8Array;
  secretHash: Uint8Array;
  studyId: string;
  /** Null: sent with the secret alone; then nothing new is made. */
  passId: string | null;
  /** Sent with a revoked pass: kept apart. */
  held: boolean;
  receivedAt: Date;
  marks: readonly { mark: LiveMark; geometry: Geometry | null }[];
  touches: readonly TouchedCell[];
  /** Key and begin of the window for wrong secrets at this drawing. */
  failures: { key: string; since: Date; most: number };
}
