import "server-only";
import { audioOfStudy, findAudio, findAudioForResearch } from "@/db/queries/audio";
import { recordAccess } from "@/db/queries/audit";
import { exportKey } from "@/db/queries/exports";
import type { Person } from "@/lib/domain/access/actor";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studiesWith } from "../desk/studies-with";
import { pseudonyms } from "../exports/pseudonyms";
import { ownMark, type OwnMark } from "./own-mark";

export interface Audio {
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * The voice on a mark: for the person who spoke, by their secret, or for a researcher of the study, by the ids of the
 * research export, when the person agreed to `audio` and the mark is not private; logged.
 */
export async function readAudio(ctx: Context, input: OwnMark): Promise<Audio> {
  if (input.secret === null && ctx.actor.kind === "person")
    return audioForResearcher(ctx, ctx.actor, { drawing: input.id, mark: input.mark });
  const { id, markId } = await ownMark(ctx, input);
  const audio = await findAudio(ctx.db, id, markId);
  if (audio === null) throw new DomainError("not-found");
  return audio;
}

async function audioForResearcher(
  ctx: Context,
  person: Person,
  outward: { drawing: string; mark: string },
): Promise<Audio> {
  for (const studyId of studiesWith(person, "marks:read")) {
    const address = await behindPseudonyms(ctx, studyId, outward);
    const audio = address && (await findAudioForResearch(ctx.db, address.drawingId, address.markId));
    if (!audio) continue;
    await recordAccess(ctx.db, { studyId, actor: ctx.actor, action: "audio-heard", target: outward });
    return { mediaType: audio.mediaType, bytes: audio.bytes };
  }
  throw new DomainError("not-found");
}

/** Outward ids are one-way: the recordings of the study are gone through, which are few beside its marks. */
async function behindPseudonyms(
  ctx: Context,
  studyId: string,
  outward: { drawing: string; mark: string },
): Promise<{ drawingId: string; markId: string } | null> {
  const key = await exportKey(ctx.db, studyId);
  if (key === null) return null;
  const pseudonym = pseudonyms(key);
  const all = await audioOfStudy(ctx.db, studyId);
  return (
    all.find(
      ({ drawingId, markId }) =>
        pseudonym("mark", markId) === outward.mark && pseudonym("drawing", drawingId) === outward.drawing,
    ) ?? null
  );
}
