import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { insertKitProfile, socialSpaceNames } from "@/db/queries/kit-profiles";
import { DomainError } from "@/lib/domain/errors";
import { copiedProfile } from "@/lib/domain/kit/copied-profile";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { findProfile } from "./find-profile";

const bodySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  socialSpace: z.guid(),
  /** True: once the copy is decided, it takes the place of this profile, which must be decided itself. */
  replaces: z.boolean(),
});

/** Begins a new draft with what a profile says, for the same or another social space of the study (planner). */
export async function copyKitProfile(
  ctx: Context,
  input: { study: string; profile: string; body: unknown },
): Promise<{ id: string; revision: number }> {
  const { study, person } = await studyFor(ctx, input.study, "kit:write");
  const plan = parseInput(bodySchema, input.body);
  return ctx.db.transaction(async (tx) => {
    const from = await findProfile(tx, { studyId: study.id, profile: input.profile });
    if (from === null) throw new DomainError("not-found");
    const spaces = await socialSpaceNames(tx, study.id);
    if (!spaces.some(({ id }) => id === plan.socialSpace))
      throw new DomainError("invalid", { fields: [{ path: "socialSpace", code: "unknown" }] });
    const stays = from.profile.status !== "decided" || from.profile.socialSpace !== plan.socialSpace;
    if (plan.replaces && stays)
      throw new DomainError("invalid", { fields: [{ path: "replaces", code: "not-decided" }] });
    const id = ctx.ids();
    await insertKitProfile(tx, {
      id,
      studyId: study.id,
      profile: copiedProfile(from.profile, plan),
      changedBy: person.userId,
      at: ctx.clock(),
      replaces: plan.replaces ? from.id : null,
    });
    const target = { profile: id, from: from.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "kit.made", target });
    return { id, revision: 1 };
  });
}
