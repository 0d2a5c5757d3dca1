import "server-only";
import { recordAccess } from "@/db/queries/audit";
import {
  deleteInstitution,
  findInstitution,
  updateInstitution,
  type StoredInstitution,
} from "@/db/queries/institutions";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import { institutionSchema } from "@/lib/domain/register/institution";
import * as z from "zod";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { registerFor } from "./reach";

interface Address {
  study: string;
  institution: string;
  /** The version the caller has seen (If-Match). */
  version: number | null;
}

/**
 * Changes an entry as a whole. Refuses another version than the stored one (`changed`, with the current entry). Only who
 * keeps shielded places may end that; who also edits may shield an open one, which hides it from everyone else.
 */
export async function changeInstitution(
  ctx: Context,
  input: Address & { body: unknown },
): Promise<{ id: string; version: number }> {
  const { study, reach } = await registerFor(ctx, input.study, "register:edit");
  const institution = parseInput(institutionSchema, input.body);
  return ctx.db.transaction(async (tx) => {
    const current = await held(tx, study.id, input, reach);
    if (institution.shielded !== current.shielded && !reach.shielded) throw new DomainError("forbidden");
    await updateInstitution(tx, { id: current.id, at: ctx.clock(), institution });
    const target = { institution: current.id, shielded: institution.shielded };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "register.changed", target });
    return { id: current.id, version: current.version + 1 };
  });
}

/** Removes an entry for good, in the version the caller has seen. */
export async function removeInstitution(ctx: Context, input: Address): Promise<void> {
  const { study, reach } = await registerFor(ctx, input.study, "register:edit");
  await ctx.db.transaction(async (tx) => {
    const current = await held(tx, study.id, input, reach);
    await deleteInstitution(tx, current.id);
    const target = { institution: current.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "register.removed", target });
  });
}

async function held(
  tx: Queryable,
  studyId: string,
  { institution, version }: Address,
  reach: Parameters<typeof findInstitution>[2],
): Promise<StoredInstitution> {
  const id = z.guid().safeParse(institution);
  const current = id.success ? await findInstitution(tx, { studyId, id: id.data }, reach, true) : null;
  if (current === null) throw new DomainError("not-found");
  if (current.version !== version) throw new DomainError("changed", { extra: { current } });
  return current;
}
