import "server-only";
import { workshopLines } from "@/db/queries/desk";
import { exportKey } from "@/db/queries/exports";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { pseudonyms } from "../exports/pseudonyms";

/** What the researcher's page needs before any mark: the study and its workshops, with the ids their marks carry. */
export async function readMarksRoom(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; workshops: { id: string; outwardId: string; title: string }[] }> {
  const { study } = await studyFor(ctx, slug, "marks:read");
  const key = await exportKey(ctx.db, study.id);
  if (!key) throw new DomainError("internal");
  const pseudonym = pseudonyms(key);
  const lines = await workshopLines(ctx.db, study.id);
  const workshops = lines.map(({ workshopId, title }) => ({
    id: workshopId,
    outwardId: pseudonym("workshop", workshopId),
    title,
  }));
  return { study, workshops };
}
