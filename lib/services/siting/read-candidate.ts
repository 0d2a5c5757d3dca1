import "server-only";
import * as z from "zod";
import { candidatesOf, findCandidate, type StoredCandidate } from "@/db/queries/candidates";
import { institutionsOf } from "@/db/queries/institutions";
import { DomainError } from "@/lib/domain/errors";
import type { Institution } from "@/lib/domain/register/institution";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** What planners of a study may build on of the register: never a shielded place. */
export const OPEN = { open: true, shielded: false } as const;

/** Candidates of a study (planner, owner, researcher). */
export async function listCandidates(ctx: Context, slug: string): Promise<StoredCandidate[]> {
  const { study } = await studyFor(ctx, slug, "site:see");
  return candidatesOf(ctx.db, study.id);
}

export interface CandidateForm {
  study: Study;
  /** Null: a new one. */
  candidate: StoredCandidate | null;
  /** Of the register, to be attached to. */
  institutions: readonly (Pick<Institution, "name" | "position" | "oneOffCost" | "yearlyCost"> & {
    id: string;
  })[];
}

/** One candidate as its form shows it; `new` is one that does not exist yet (planner). */
export async function readCandidate(
  ctx: Context,
  input: { study: string; candidate: string },
): Promise<CandidateForm> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const institutions = (await institutionsOf(ctx.db, study.id, OPEN)).map(
    ({ id, name, position, oneOffCost, yearlyCost }) => ({ id, name, position, oneOffCost, yearlyCost }),
  );
  if (input.candidate === "new") return { study, candidate: null, institutions };
  const id = z.guid().safeParse(input.candidate);
  const candidate = id.success ? await findCandidate(ctx.db, { studyId: study.id, id: id.data }) : null;
  if (candidate === null) throw new DomainError("not-found");
  return { study, candidate, institutions };
}
