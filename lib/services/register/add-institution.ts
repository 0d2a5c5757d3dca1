import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { insertInstitution } from "@/db/queries/institutions";
import { institutionSchema } from "@/lib/domain/register/institution";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { registerFor, requireReach } from "./reach";

/** Enters an institution by hand. A shielded one only by those who keep them, any other only by those who edit. */
export async function addInstitution(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ id: string; version: number }> {
  const { study, reach } = await registerFor(ctx, input.study, "register:edit");
  const institution = parseInput(institutionSchema, input.body);
  requireReach(reach, institution);
  const id = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    await insertInstitution(tx, { id, studyId: study.id, importId: null, institution });
    const target = { institution: id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "register.added", target });
  });
  return { id, version: 1 };
}
