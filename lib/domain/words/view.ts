import type { Basis, NewStep, QuoteText, WordSource, WordState } from "./steps";

/** A step with the name of who took it. */
export interface TakenStep extends NewStep {
  number: number;
  name: string;
  at: Date;
}

/** A line of the list: the words as they stand at present. */
export interface WordsLine {
  id: string;
  source: WordSource;
  state: WordState;
  /** The newest text there is; null for a recording without a transcript. */
  text: string | null;
  language: string;
  attitudes: readonly string[];
  drawnAt: Date;
}

export interface WordsView extends WordsLine {
  label: string | null;
  kind: string;
  original: string | null;
  steps: readonly TakenStep[];
  bases: readonly Basis[];
  edited: readonly QuoteText[];
  /** False for whoever edited one of the texts: a second researcher lets them go. */
  mayRelease: boolean;
}
