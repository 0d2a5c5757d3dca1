import "server-only";
import * as z from "zod";
import { workshopOf, type RunWorkshop } from "@/db/queries/tablets";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** The workshop, for those who run workshops of its study. */
export async function workshopToRun(
  ctx: Context,
  input: { study: string; workshop: string },
): Promise<{ study: Study; workshop: RunWorkshop }> {
  const { study } = await studyFor(ctx, input.study, "workshop:run");
  const known = z.guid().safeParse(input.workshop).success;
  const workshop = known ? await workshopOf(ctx.db, study.id, input.workshop) : null;
  if (!workshop) throw new DomainError("not-found");
  return { study, workshop };
}
