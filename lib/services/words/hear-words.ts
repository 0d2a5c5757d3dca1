import "server-only";
import { findAudioForResearch } from "@/db/queries/audio";
import { recordAccess } from "@/db/queries/audit";
import { DomainError } from "@/lib/domain/errors";
import type { Audio } from "../audio/read-audio";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { findSaying } from "./find-saying";

/** The recording behind some words, for whoever writes them down (researcher); logged. */
export async function hearWords(ctx: Context, input: { study: string; words: string }): Promise<Audio> {
  const { study } = await studyFor(ctx, input.study, "marks:read");
  const saying = await findSaying(ctx.db, study.id, input.words);
  const audio =
    saying.source === "audio" && (await findAudioForResearch(ctx.db, saying.drawingId, saying.markId));
  if (!audio) throw new DomainError("not-found");
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "audio-heard",
    target: { words: input.words },
  });
  return audio;
}
