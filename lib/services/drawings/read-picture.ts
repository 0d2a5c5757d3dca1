import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { exportKey } from "@/db/queries/exports";
import {
  findPicture,
  findPictureForResearch,
  picturesOfStudy,
  type StoredPicture,
} from "@/db/queries/pictures";
import type { Person } from "@/lib/domain/access/actor";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studiesWith } from "../desk/studies-with";
import { pseudonyms } from "../exports/pseudonyms";
import { unlockedDrawing, type LockedDrawing } from "./unlocked-drawing";

/**
 * The photographed sheet: for the person who drew it, by their secret and, away from its workshop, its lock; or for a
 * researcher of the study, by the drawing's id in the research export, when the person agreed to `drawing` and keeps no
 * mark private; logged.
 */
export async function readPicture(ctx: Context, input: LockedDrawing): Promise<StoredPicture> {
  if (input.secret === null && ctx.actor.kind === "person") return forResearcher(ctx, ctx.actor, input.id);
  const { id } = await unlockedDrawing(ctx, input);
  const picture = await findPicture(ctx.db, id);
  if (picture === null) throw new DomainError("not-found");
  return picture;
}

async function forResearcher(ctx: Context, person: Person, outward: string): Promise<StoredPicture> {
  for (const studyId of studiesWith(person, "marks:read")) {
    const drawingId = await behindPseudonym(ctx, studyId, outward);
    const picture = drawingId && (await findPictureForResearch(ctx.db, drawingId));
    if (!picture) continue;
    const target = { drawing: outward };
    await recordAccess(ctx.db, { studyId, actor: ctx.actor, action: "picture-seen", target });
    return picture;
  }
  throw new DomainError("not-found");
}

/** Outward ids are one-way: the pictures of the study are gone through, which are few. */
async function behindPseudonym(ctx: Context, studyId: string, outward: string): Promise<string | null> {
  const key = await exportKey(ctx.db, studyId);
  if (key === null) return null;
  const pseudonym = pseudonyms(key);
  const all = await picturesOfStudy(ctx.db, studyId);
  return all.find((id) => pseudonym("drawing", id) === outward) ?? null;
}
