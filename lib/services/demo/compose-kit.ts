import "server-only";
import { insertKitProfile, kitProfilesOf, socialSpaceNames } from "@/db/queries/kit-profiles";
import { DEMO_EVIDENCE, demoProfile, demoVariant } from "@/lib/domain/demo/kit";
import { changeChoice } from "@/lib/domain/kit/edits";
import type { Evidence } from "@/lib/domain/kit/evidence";
import type { Profile } from "@/lib/domain/kit/profile";
import type { Context } from "../context";
import { studyProposals, type Proposals } from "../kit/study-proposals";

/** Two profiles of the demo's social space with what its release and scenarios say; a study that has some stays as it is. */
export async function composeKit(ctx: Context, studyId: string): Promise<void> {
  if ((await kitProfilesOf(ctx.db, studyId)).length > 0) return;
  const [space] = await socialSpaceNames(ctx.db, studyId);
  if (!space) return;
  const profile = withEvidence(ctx, demoProfile(space.id), await studyProposals(ctx.db, studyId));
  for (const one of [profile, demoVariant(profile)])
    await ctx.db.transaction((tx) =>
      insertKitProfile(tx, {
        id: ctx.ids(),
        studyId,
        profile: one,
        changedBy: null,
        at: ctx.clock(),
        replaces: null,
      }),
    );
}

function withEvidence(ctx: Context, profile: Profile, { figures, quotes, release }: Proposals): Profile {
  const added = () => ({ id: ctx.ids(), addedOn: ctx.clock().toISOString().slice(0, 10) });
  return DEMO_EVIDENCE.reduce((before, { option, sentences, quoted }) => {
    const found = sentences.flatMap((sentence): Evidence[] => {
      const first = figures.find(
        ({ options, figure }) => options.includes(option) && figure.sentence === sentence,
      );
      return first ? [{ ...added(), ...first.figure }] : [];
    });
    const [quote] = quoted ? quotes : [];
    if (quote && release) found.push({ ...added(), kind: "quote", ref: quote.id, release });
    return changeChoice(option, { evidence: found })(before);
  }, profile);
}
