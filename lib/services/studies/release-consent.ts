import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { storeConsentRelease } from "@/db/queries/consent-releases";
import { lockDefinition } from "@/db/queries/study-versions";
import { can } from "@/lib/domain/access/roles";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

const schema = z.strictObject({ version: z.string().min(1).max(40) });

/**
 * Data protection says that the present consent text may be put to people. Refuses a version that is not the present
 * one (`conflict`), and whoever writes the texts of this study (`self-grant`).
 */
export async function releaseConsent(ctx: Context, input: { study: string; body: unknown }): Promise<void> {
  const { study, person } = await studyFor(ctx, input.study, "consent:release");
  if (can(rolesIn(person, study.id), "study:configure")) throw new DomainError("self-grant");
  const { version } = parseInput(schema, input.body);
  await ctx.db.transaction(async (tx) => {
    const present = await lockDefinition(tx, study.id);
    if (present?.definition.consent.version !== version) throw new DomainError("conflict");
    const release = { studyId: study.id, version, userId: person.userId, now: ctx.clock() };
    if (!(await storeConsentRelease(tx, release))) return;
    const target = { version };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "consent-released", target });
  });
}
