import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { updateKitProfile } from "@/db/queries/kit-profiles";
import { authorise } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Evidence } from "@/lib/domain/kit/evidence";
import { choiceOf, profileSchema } from "@/lib/domain/kit/profile";
import { refuseStep } from "@/lib/domain/kit/profile-step";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { findProfile, heldProfile } from "./find-profile";
import { showProfile } from "./show-profile";
import { studyProposals, type Proposals } from "./study-proposals";

const bodySchema = z.strictObject({
  option: z.string().max(80),
  /** The key of a proposed figure, or the id of a quote. */
  from: z.union([z.strictObject({ figure: z.string().max(2_000) }), z.strictObject({ quote: z.guid() })]),
});
type Body = z.infer<typeof bodySchema>;

/**
 * Freezes a proposed figure or names a released quote as evidence of an option (planner). The values are read here and never
 * taken from the caller; a proposal that is no more is `not-found`.
 */
export async function addEvidence(
  ctx: Context,
  input: { study: string; profile: string; revision: number | null; body: unknown },
): Promise<ShownProfile> {
  const { study, person } = await studyFor(ctx, input.study, "kit:write");
  const body = parseInput(bodySchema, input.body);
  authorise(person, study.id, "release:read");
  const evidence = proposed(await studyProposals(ctx.db, study.id), body, {
    id: ctx.ids(),
    addedOn: ctx.clock().toISOString().slice(0, 10),
  });
  if (evidence === null) throw new DomainError("not-found");
  return ctx.db.transaction(async (tx) => {
    const address = { studyId: study.id, profile: input.profile };
    const current = await heldProfile(tx, { ...address, revision: input.revision });
    if (current === null) throw new DomainError("not-found");
    const choice = choiceOf(current.profile, body.option);
    const choices = {
      ...current.profile.choices,
      [body.option]: { ...choice, evidence: [...choice.evidence, evidence] },
    };
    const profile = parseInput(profileSchema, { ...current.profile, choices });
    if (refuseStep(current.profile, profile) === "final") throw new DomainError("final");
    await updateKitProfile(tx, {
      id: current.id,
      studyId: study.id,
      profile,
      changedBy: person.userId,
      at: ctx.clock(),
    });
    const target = { profile: current.id, evidence: evidence.kind };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "kit.changed", target });
    const stored = await findProfile(tx, address);
    if (stored === null) throw new DomainError("not-found");
    return showProfile(tx, study.id, stored);
  });
}

function proposed(
  { figures, quotes, release }: Proposals,
  { option, from }: Body,
  added: { id: string; addedOn: string },
): Evidence | null {
  if ("quote" in from) {
    const known = quotes.some(({ id }) => id === from.quote);
    return known && release ? { ...added, kind: "quote", ref: from.quote, release } : null;
  }
  const found = figures.find(({ key, options }) => key === from.figure && options.includes(option));
  return found ? { ...added, ...found.figure } : null;
}
