import "server-only";
import * as z from "zod";
import { plannedWorkshop, type PlannedWorkshop } from "@/db/queries/workshop-plans";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface WorkshopAddress {
  study: string;
  workshop: string;
}

/** The workshop, for those who plan workshops of its study. */
export async function workshopToPlan(
  ctx: Context,
  input: WorkshopAddress,
): Promise<{ study: Study; workshop: PlannedWorkshop }> {
  const { study } = await studyFor(ctx, input.study, "workshop:plan");
  const known = z.guid().safeParse(input.workshop).success;
  const workshop = known ? await plannedWorkshop(ctx.db, study.id, input.workshop) : null;
  if (!workshop) throw new DomainError("not-found");
  return { study, workshop };
}
