import "server-only";
import { countDue, endOfStudy } from "@/db/queries/retention";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { RETENTION_CLASSES, due, type Due, type RetentionClass } from "@/lib/domain/study/retention";
import type { Context } from "../context";

export type KeptStudy = { id: string; definition: Pick<StudyDefinition, "retention"> };
export type DueLine = Due & { what: RetentionClass; count: number };

/** What would be deleted in a study now, by class. Changes nothing. */
export async function dueOf(ctx: Pick<Context, "db" | "clock">, study: KeptStudy): Promise<DueLine[]> {
  const all = due(study.definition, await endOfStudy(ctx.db, study.id), ctx.clock());
  return Promise.all(
    RETENTION_CLASSES.map(async (what) => {
      const { before, from } = all[what];
      return {
        what,
        before,
        from,
        count: before === null ? 0 : await countDue(ctx.db, what, study.id, before),
      };
    }),
  );
}
