import "server-only";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { updateKitProfile } from "@/db/queries/kit-profiles";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { findProfile } from "./find-profile";

/** Another profile has been decided in the place of this one. */
export async function supersede(
  ctx: Context,
  tx: Queryable,
  { study, profile: id }: { study: Study; profile: string },
): Promise<void> {
  const stored = await findProfile(tx, { studyId: study.id, profile: id }, true);
  if (stored?.profile.status !== "decided" || ctx.actor.kind !== "person") return;
  const profile = { ...stored.profile, status: "superseded" as const };
  await updateKitProfile(tx, {
    id,
    studyId: study.id,
    profile,
    changedBy: ctx.actor.userId,
    at: ctx.clock(),
  });
  await recordAccess(tx, {
    studyId: study.id,
    actor: ctx.actor,
    action: "kit.superseded",
    target: { profile: id },
  });
}
