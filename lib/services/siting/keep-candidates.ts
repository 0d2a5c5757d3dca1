import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import {
  deleteCandidate,
  findCandidate,
  insertCandidate,
  updateCandidate,
  type StoredCandidate,
} from "@/db/queries/candidates";
import { findInstitution } from "@/db/queries/institutions";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import { keptCandidateSchema, type KeptCandidate } from "@/lib/domain/siting/kept-candidate";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { OPEN } from "./read-candidate";

interface Address {
  study: string;
  candidate: string;
  /** The version the caller has seen (If-Match). */
  version: number | null;
}

/** Enters a candidate (planner). Refuses an institution that is not in the study's register. */
export async function addCandidate(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ id: string; version: number }> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const candidate = parseInput(keptCandidateSchema, input.body);
  const id = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    await requireHost(tx, study.id, candidate);
    await insertCandidate(tx, { id, studyId: study.id, candidate });
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "site.added", target: { id } });
  });
  return { id, version: 1 };
}

/** Changes a candidate as a whole (planner). Refuses another version than the stored one (`changed`, with the current one). */
export async function changeCandidate(
  ctx: Context,
  input: Address & { body: unknown },
): Promise<{ id: string; version: number }> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const candidate = parseInput(keptCandidateSchema, input.body);
  return ctx.db.transaction(async (tx) => {
    const { id, version } = await held(tx, study.id, input);
    await requireHost(tx, study.id, candidate);
    await updateCandidate(tx, { id, at: ctx.clock(), candidate });
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "site.changed", target: { id } });
    return { id, version: version + 1 };
  });
}

/** Removes a candidate for good, in the version the caller has seen (planner). Scenarios keep what they froze. */
export async function removeCandidate(ctx: Context, input: Address): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  await ctx.db.transaction(async (tx) => {
    const { id } = await held(tx, study.id, input);
    await deleteCandidate(tx, id);
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "site.removed", target: { id } });
  });
}

async function held(
  tx: Queryable,
  studyId: string,
  { candidate, version }: Address,
): Promise<StoredCandidate> {
  const id = z.guid().safeParse(candidate);
  const current = id.success ? await findCandidate(tx, { studyId, id: id.data }, true) : null;
  if (current === null) throw new DomainError("not-found");
  if (current.version !== version) throw new DomainError("changed", { extra: { current } });
  return current;
}

async function requireHost(tx: Queryable, studyId: string, { institution }: KeptCandidate): Promise<void> {
  if (institution === null) return;
  if ((await findInstitution(tx, { studyId, id: institution }, OPEN)) === null)
    throw new DomainError("invalid", { fields: [{ path: "institution", code: "unknown" }] });
}
