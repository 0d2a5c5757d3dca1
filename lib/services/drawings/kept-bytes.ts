import "server-only";
import { reduceAnchors } from "@/lib/domain/drawing/anchor";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { removals, withoutContentOf } from "@/lib/domain/drawing/removed-marks";

/** The bytes of a changed document; the given ones when nothing changed. */
const bytesOf = (before: DrawingDocument, after: DrawingDocument, bytes: Uint8Array): Uint8Array =>
  before === after ? bytes : Buffer.from(JSON.stringify(after), "utf8");

/** A received document as it may be kept: anchors of mode map reduced, else byte for byte. */
export function keepable(bytes: Uint8Array): { document: DrawingDocument; bytes: Uint8Array } {
  const received = readDocument(bytes);
  const document = reduceAnchors(received);
  return { document, bytes: bytesOf(received, document, bytes) };
}

/** Bytes of another version without the content of marks that this document says are removed. */
export function withoutRemoved(bytes: Uint8Array, removed: ReadonlyMap<string, string>): Uint8Array {
  const version = readDocument(bytes);
  return bytesOf(version, withoutContentOf(version, removed), bytes);
}

/** Marks removed in `newer` that were not removed in `older` yet. */
export function freshRemovals(newer: DrawingDocument, older: Uint8Array): Map<string, string> {
  const known = removals(readDocument(older));
  return new Map([...removals(newer)].filter(([id]) => !known.has(id)));
}
