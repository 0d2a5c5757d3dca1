import "server-only";
import { storePicture } from "@/db/queries/pictures";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { DomainError } from "@/lib/domain/errors";
import { cleanPicture, PICTURE_LIMITS } from "@/lib/domain/sheet/picture";
import type { Context } from "../context";
import { storeBeside } from "./store-beside";
import { unlockedDrawing, type LockedDrawing } from "./unlocked-drawing";

export interface StoredPicture {
  id: string;
  /** SHA-256 of the bytes received, in hexadecimal. */
  hash: string;
}

/**
 * Stores the photographed sheet of a drawing, without its metadata. The stored document must speak of one; until then
 * `not-yet`, and the tablet tries again. Same bytes again: the same answer. Answers only when it is durable.
 */
export async function putPicture(
  ctx: Context,
  input: LockedDrawing & { bytes: Uint8Array },
): Promise<StoredPicture> {
  const { bytes, ...own } = input;
  const drawing = await unlockedDrawing(ctx, own);
  if (bytes.byteLength > PICTURE_LIMITS.bytes) throw new DomainError("too-large");
  const picture = cleanPicture(bytes);
  if (picture === null) throw new DomainError("unsupported-media-type");
  const hash = await storeBeside(ctx, drawing, bytes, (tx, { bytes: document, studyId }, stored) => {
    if (readDocument(document).sheet?.picture !== true)
      throw new DomainError("not-yet", { extra: { reason: "no-picture-in-drawing" } });
    return storePicture(tx, { ...picture, drawingId: drawing.id, studyId, ...stored });
  });
  return { id: drawing.id, hash };
}
