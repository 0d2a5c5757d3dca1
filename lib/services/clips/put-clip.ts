import "server-only";
import { createHash } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import { storeClip } from "@/db/queries/clips";
import { forgetReview } from "@/db/queries/languages";
import { DomainError } from "@/lib/domain/errors";
import { isConsentClip, isFilm } from "@/lib/domain/study/clips";
import { RECORDING_LIMITS, filmTypeOf, soundTypeOf } from "@/lib/domain/study/recording";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { requireClip } from "./clip-address";

/** How large the body of a clip may be. */
export const mostBytes = (clip: string): number =>
  isFilm(clip) ? RECORDING_LIMITS.filmBytes : RECORDING_LIMITS.soundBytes;

/** What the first bytes of a clip say it is; null for what is never stored. */
export const mediaTypeOf = (clip: string, bytes: Uint8Array): string | null =>
  isFilm(clip) ? filmTypeOf(bytes) : soundTypeOf(bytes);

/**
 * Stores the recording of a text or a film in sign language, in the place of an earlier one. What it is, its first
 * bytes say. A new sound of the consent has to be reviewed anew.
 */
export async function putClip(
  ctx: Context,
  input: { study: string; language: string; clip: string; bytes: () => Promise<Uint8Array> },
): Promise<{ hash: string; type: string }> {
  const { study, person } = await studyFor(ctx, input.study, "language:edit");
  const { language, clip } = input;
  requireClip(study, language, clip);
  const bytes = await input.bytes();
  if (bytes.byteLength > mostBytes(clip)) throw new DomainError("too-large");
  const mediaType = mediaTypeOf(clip, bytes);
  if (mediaType === null) throw new DomainError("unsupported-media-type");
  const hash = createHash("sha256").update(bytes).digest();
  const uploaded = { uploadedBy: person.userId, uploadedAt: ctx.clock() };
  await ctx.db.transaction(async (tx) => {
    await storeClip(tx, { studyId: study.id, language, clip, mediaType, hash, bytes, ...uploaded });
    if (isConsentClip(clip)) await forgetReview(tx, study.id, language);
    const target = { language, clip, bytes: bytes.byteLength };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "clip-stored", target });
  });
  return { hash: hash.toString("hex"), type: mediaType };
}
