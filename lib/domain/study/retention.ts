import type { StudyDefinition } from "./definition";

/** Classes of data that are deleted when their time has come, in the order in which they are. */
export const RETENTION_CLASSES = ["unfinished", "audio", "keys", "raw"] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** What a study keeps that says nothing else: months and days as proposed at set-up. */
export const USUAL_RETENTION = { rawMonths: 24, audioDays: 30, keyMonths: 6 } as const;

/** How long a study keeps what: what it is deleted by, and what its papers and pages say. */
export const retentionOf = ({
  retention,
}: Pick<StudyDefinition, "retention">): NonNullable<StudyDefinition["retention"]> =>
  retention ?? USUAL_RETENTION;

/** A drawing that nobody finished is kept for so long after its workshop was closed and after it came. */
export const UNFINISHED_DAYS = 7;

const DAY_MS = 24 * 60 * 60_000;

/**
 * What of a class is due: `before` bounds when it came (unfinished drawings: also when their workshop was closed). Null:
 * nothing is due, and `from` says since when it will be, where that is known.
 */
export interface Due {
  readonly before: Date | null;
  readonly from: Date | null;
}

/**
 * What may be deleted at a moment. `endedAt`: when the last workshop of the study was closed; null while one is open or
 * planned, and then what is kept until some months after the end stays.
 */
export function due(
  definition: Pick<StudyDefinition, "retention">,
  endedAt: Date | null,
  now: Date,
): Record<RetentionClass, Due> {
  const { rawMonths, audioDays, keyMonths } = retentionOf(definition);
  const daysAgo = (days: number): Due => ({ before: new Date(now.getTime() - days * DAY_MS), from: null });
  const monthsAfterEnd = (months: number): Due => {
    const from = endedAt && afterMonths(endedAt, months);
    return { before: from !== null && from <= now ? now : null, from };
  };
  return {
    unfinished: daysAgo(UNFINISHED_DAYS),
    audio: daysAgo(audioDays),
    keys: monthsAfterEnd(keyMonths),
    raw: monthsAfterEnd(rawMonths),
  };
}

/** Whether a class is kept until some time after the end of its study. */
export const countsFromEnd = (what: RetentionClass): boolean => what === "keys" || what === "raw";

/** The same day some months later, or the last day of a month that is shorter (UTC). */
function afterMonths(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later;
}
