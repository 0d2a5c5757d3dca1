import type { StudyDefinition } from "../study/definition";
import { UNFINISHED_DAYS } from "../study/retention";
import { DATA_CLASSES, keptFor, type DataClassName } from "./inventory";

/** Whether data protection has checked the words of the notice (`messages/*\/notice.json`); until then it calls itself a draft. */
export const NOTICE_REVIEWED = false;

/**
 * What participants are told is kept of them: classes of the inventory, put together where a person would, and named after
 * the one that is kept longest. A test looks whether each class about participants is told once.
 */
export const TOLD = {
  map: ["drawing", "photograph", "parcel", "words", "quotes", "counting"],
  voice: ["recording"],
  key: ["receipt"],
  answers: ["answer"],
  tablet: ["on-tablet"],
  erased: ["erasure"],
  numbers: ["release"],
} as const satisfies Readonly<Record<string, readonly [DataClassName, ...DataClassName[]]>>;

export type Told = keyof typeof TOLD | "unfinished";

/** Until when something is kept: so long after the study's end, after it arrived, after its workshop was closed; or by a rule. */
export type Keeping =
  { until: "end" | "arrival" | "closed"; count: number } | { until: "handover" | "never" };

/** What a study keeps of a participant and for how long, by what really deletes it (`lib/domain/study/retention.ts`). */
export function keepingOf(study: Pick<StudyDefinition, "retention">): { told: Told; keeping: Keeping }[] {
  const rows = Object.entries(TOLD).map(([told, [longest]]) => ({
    told: told as keyof typeof TOLD,
    keeping: keepingOfClass(longest, study),
  }));
  return [...rows, { told: "unfinished", keeping: { until: "closed", count: UNFINISHED_DAYS } }];
}

function keepingOfClass(
  name: (typeof TOLD)[keyof typeof TOLD][0],
  study: Pick<StudyDefinition, "retention">,
): Keeping {
  const { rule } = DATA_CLASSES[name].ending;
  switch (rule) {
    case "raw":
    case "key":
      return { until: "end", count: keptFor(rule, study) };
    case "audio":
      return { until: "arrival", count: keptFor(rule, study) };
    case "handover":
    case "never":
      return { until: rule };
  }
  throw new Error(`Nobody is told how long ${name} is kept.`);
}
