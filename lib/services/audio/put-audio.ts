import "server-only";
import { storeAudio } from "@/db/queries/audio";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { DomainError } from "@/lib/domain/errors";
import { RECORDING_LIMITS, soundTypeOf } from "@/lib/domain/study/recording";
import type { Context } from "../context";
import { storeBeside } from "../drawings/store-beside";
import { ownMark, type OwnMark } from "./own-mark";

export interface StoredAudio {
  id: string;
  mark: string;
  /** SHA-256 of the bytes received, in hexadecimal. */
  hash: string;
}

/**
 * Stores the voice on a mark. The stored document decides whether there may be one: the mark is there with a voice,
 * and the person agreed to the layer `audio`; until then `not-yet`, and the tablet tries again. Same bytes again: the
 * same answer. Answers only when it is durable.
 */
export async function putAudio(ctx: Context, input: OwnMark & { bytes: Uint8Array }): Promise<StoredAudio> {
  const { bytes, ...own } = input;
  const drawing = await ownMark(ctx, own);
  if (bytes.byteLength > RECORDING_LIMITS.soundBytes) throw new DomainError("too-large");
  const mediaType = soundTypeOf(bytes);
  if (mediaType === null) throw new DomainError("unsupported-media-type");
  const hash = await storeBeside(ctx, drawing, bytes, (tx, { bytes: document, studyId }, stored) => {
    const seconds = spokenSeconds(document, drawing.markId);
    return storeAudio(tx, {
      drawingId: drawing.id,
      markId: drawing.markId,
      studyId,
      mediaType,
      seconds,
      bytes,
      ...stored,
    });
  });
  return { id: drawing.id, mark: drawing.markId, hash };
}

/** How long the voice is that the document speaks of. */
function spokenSeconds(documentBytes: Uint8Array, markId: string): number {
  const document = readDocument(documentBytes);
  const mark = document.marks.find((one) => one.id.toLowerCase() === markId.toLowerCase());
  if (!document.consent.layers.includes("audio") || !mark || !isLive(mark) || mark.audio === null)
    throw new DomainError("not-yet", { extra: { reason: "no-voice-in-drawing" } });
  if (mark.audio.seconds > RECORDING_LIMITS.voiceSeconds)
    throw new DomainError("invalid", { fields: [{ path: "seconds", code: "too-long" }] });
  return mark.audio.seconds;
}
