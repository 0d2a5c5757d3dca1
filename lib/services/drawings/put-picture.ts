import "server-only";
import { createHash } from "node:crypto";
import { findDrawing } from "@/db/queries/drawings";
import { storePicture } from "@/db/queries/pictures";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { DomainError } from "@/lib/domain/errors";
import { cleanPicture, PICTURE_LIMITS } from "@/lib/domain/sheet/picture";
import type { Context } from "../context";
import { refuseTooFast, spend } from "./allowance";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

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
  input: OwnDrawing & { bytes: Uint8Array },
): Promise<StoredPicture> {
  const { bytes, ...own } = input;
  const { id, participantId } = await ownDrawing(ctx, own);
  if (bytes.byteLength > PICTURE_LIMITS.bytes) throw new DomainError("too-large");
  const picture = cleanPicture(bytes);
  if (picture === null) throw new DomainError("unsupported-media-type");
  const now = ctx.clock();
  const sender = ctx.actor.kind === "tablet" ? ctx.actor.passId : `secret:${participantId}`;
  refuseTooFast(sender, now);
  const hash = createHash("sha256").update(bytes).digest();
  await ctx.db.transaction(async (tx) => {
    const drawing = await findDrawing(tx, id, { lock: true }); // erased or changed meanwhile: what stands now counts
    if (drawing === null) throw new DomainError("erased");
    if (readDocument(drawing.bytes).sheet?.picture !== true)
      throw new DomainError("not-yet", { extra: { reason: "no-picture-in-drawing" } });
    await storePicture(tx, { ...picture, drawingId: id, studyId: drawing.studyId, hash, receivedAt: now });
  });
  spend(sender, now);
  return { id, hash: hash.toString("hex") };
}
