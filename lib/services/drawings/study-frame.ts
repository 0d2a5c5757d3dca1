import "server-only";
import type { Queryable } from "@/db/database";
import { findStudyArea } from "@/db/queries/studies";
import { DomainError } from "@/lib/domain/errors";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { StudyBox } from "@/lib/domain/surface/study-box";

/** What a study says about every drawing that arrives. */
export interface StudyFrame {
  definition: StudyDefinition;
  /** Social spaces and map bounds together, with a margin: nothing outside can ever be counted. */
  within: StudyBox;
}

/** More than one cell at resolution 9. */
const MARGIN_DEGREES = 0.02;
/** Definitions change hardly ever; another process may have changed one. */
const KEEP_MS = 20_000;

const frames = new WeakMap<Queryable, Map<string, { frame: StudyFrame; readAt: number }>>();

/** The frame of a study, remembered for some seconds: every arriving drawing asks for it. */
export async function studyFrame(
  ctx: { db: Queryable; clock: () => Date },
  studyId: string,
): Promise<StudyFrame> {
  const known = frames.get(ctx.db) ?? new Map<string, { frame: StudyFrame; readAt: number }>();
  frames.set(ctx.db, known);
  const now = ctx.clock().getTime();
  const kept = known.get(studyId);
  if (kept !== undefined && Math.abs(now - kept.readAt) < KEEP_MS) return kept.frame;
  const frame = await readStudyFrame(ctx.db, studyId);
  known.set(studyId, { frame, readAt: now });
  return frame;
}

/** The frame as it stands now. */
export async function readStudyFrame(db: Queryable, studyId: string): Promise<StudyFrame> {
  const study = await findStudyArea(db, studyId);
  if (study === null) throw new DomainError("not-found");
  return { definition: study.definition, within: widened(study.definition.map.bounds, study.box) };
}

function widened(bounds: StudyBox, spaces: StudyBox | null): StudyBox {
  const [west, south, east, north] = spaces ?? bounds;
  return [
    Math.min(bounds[0], west) - MARGIN_DEGREES,
    Math.min(bounds[1], south) - MARGIN_DEGREES,
    Math.max(bounds[2], east) + MARGIN_DEGREES,
    Math.max(bounds[3], north) + MARGIN_DEGREES,
  ];
}
