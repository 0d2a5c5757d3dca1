import type { StudyDraft } from "@/lib/domain/study/draft";
import type { Lack } from "@/lib/domain/study/definition-from-draft";

export const SET_UP_STEPS = ["words", "places", "languages", "groups", "numbers", "care", "check"] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

export const isSetUpStep = (value: unknown): value is SetUpStep =>
  (SET_UP_STEPS as readonly unknown[]).includes(value);

/** What each step gets: the draft and how to change it. */
export interface SetUpPart {
  draft: StudyDraft;
  change: (part: Partial<StudyDraft>) => void;
}

/** Where what is lacking is given. */
export const STEP_OF_LACK: Readonly<Record<Lack, SetUpStep>> = {
  title: "words",
  question: "words",
  space: "places",
  "space-name": "places",
  language: "languages",
  group: "groups",
  "fine-grid": "numbers",
};
