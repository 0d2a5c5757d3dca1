import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { forgetFigures } from "@/db/queries/drawn-figures";
import { lockDefinition, storeDefinition, storeVersion } from "@/db/queries/study-versions";
import { hasRelease, insertSocialSpace } from "@/db/queries/studies";
import { DomainError } from "@/lib/domain/errors";
import { takenIds } from "@/lib/domain/study/additions";
import { changedDefinition, studyChangesSchema } from "@/lib/domain/study/changes";
import { studyDefinitionSchema } from "@/lib/domain/study/definition";
import type { Context } from "../context";
import { touchAnew } from "../drawings/touch-anew";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

const schema = z.strictObject({
  /** Of the definition that was changed, as it was read. */
  revision: z.number().int().min(1),
  changes: studyChangesSchema,
});

/**
 * Changes words, languages and who answers for the data, and adds social spaces and questions about the person. Every
 * definition is kept. Refuses when somebody else was faster (`conflict`), and social spaces once there is a release
 * (`final`): its zones rest on the area.
 */
export async function changeStudy(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ revision: number; prompts: string; consent: string; spaces: number; groupSets: number }> {
  const { study, person } = await studyFor(ctx, input.study, "study:configure");
  const { revision, changes } = parseInput(schema, input.body);
  return ctx.db.transaction(async (tx) => {
    const present = await lockDefinition(tx, study.id);
    if (present?.revision !== revision) throw new DomainError("conflict");
    const { added } = changes;
    if (takenIds(present.definition, added).length > 0)
      throw new DomainError("invalid", { fields: [{ path: "changes.added.groupSets", code: "taken" }] });
    if (added.spaces.length > 0 && (await hasRelease(tx, study.id))) throw new DomainError("final");
    const now = ctx.clock();
    const day = now.toISOString().slice(0, 10);
    const definition = studyDefinitionSchema.parse(changedDefinition(present.definition, changes, day));
    const version = { studyId: study.id, changedBy: person.userId, now };
    // A study from before versions were kept has none of its first definition.
    await storeVersion(tx, { ...version, changedBy: null, revision, definition: present.definition });
    await storeDefinition(tx, { studyId: study.id, revision: revision + 1, definition });
    await storeVersion(tx, { ...version, revision: revision + 1, definition });
    for (const space of added.spaces)
      await insertSocialSpace(tx, { id: ctx.ids(), studyId: study.id, ...space });
    if (added.spaces.length > 0) {
      await touchAnew(tx, study.id);
      await forgetFigures(tx, { studyId: study.id });
    }
    const { prompts, consent } = definition;
    const target = {
      revision: revision + 1,
      prompts: prompts.version,
      consent: consent.version,
      spaces: added.spaces.length,
      groupSets: added.groupSets.length,
    };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "study-changed", target });
    return target;
  });
}
