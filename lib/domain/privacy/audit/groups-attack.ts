import { QuestionDraft } from "./question";
import type { Question } from "./question";

export interface GroupsSeen {
  readonly name: string;
  /** Persons in the zone, taken as exact. */
  readonly persons: number;
  /** Options of one set in the order of the definition; `shown` is taken as exact, null is not shown; `few`: truly under k. */
  readonly options: readonly {
    readonly size: number;
    readonly shown: number | null;
    readonly few: boolean;
  }[];
  /** Persons of the study without an answer to this set. */
  readonly unanswered: number;
}

/**
 * What somebody who knows rule 13 can set up about the options of a zone that are not shown. Each holds at most k (as k may
 * have been changed to k − 1), or all but a few of those who chose it; but for one that may have been hidden with the others:
 * only the first of those that could be shown can have been, so that it comes before all that are. Asked: how few and
 * how many of each option with few persons.
 */
export function groupsAttack({ name, persons, options, unanswered }: GroupsSeen, k: number): Question {
  const draft = new QuestionDraft();
  const firstShown = options.findIndex((option) => option.shown !== null);
  const left = options.reduce((rest, option) => rest - (option.shown ?? 0), persons);
  const hiddenWith: number[] = [];
  const hidden = options.flatMap(({ size, shown, few }, at) => {
    if (shown !== null) return [];
    const column = draft.column(0, size);
    const nearlyAll = draft.column(0, 1);
    const chosen = draft.column(0, at < firstShown ? 1 : 0);
    hiddenWith.push(chosen);
    draft.row(null, k, [column, 1], [nearlyAll, -size], [chosen, -size]);
    draft.row(0, null, [column, 1], [nearlyAll, k - 1 - size]);
    draft.row(0, null, [column, 1], [chosen, -k]);
    if (few && size > 0) draft.ask(column);
    return [column];
  });
  draft.row(null, 1, ...hiddenWith.map((column) => [column, 1] as const));
  const without = draft.column(0, unanswered);
  draft.row(left, left, [without, 1], ...hidden.map((column) => [column, 1] as const));
  return draft.named(name);
}
