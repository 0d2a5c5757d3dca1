import type { Mark } from "./document";
import type { Edit } from "./edits";
import { applyEdit } from "./edits";

/** Marks with everything that can be undone and redone, newest last; without limit. */
export interface History {
  marks: readonly Mark[];
  past: readonly Edit[];
  future: readonly Edit[];
}

export const startHistory = (marks: readonly Mark[]): History => ({ marks, past: [], future: [] });

/** Takes a step; what could be redone is gone. An impossible step changes nothing. */
export function perform(history: History, edit: Edit): History {
  const applied = applyEdit(history.marks, edit);
  return applied.ok
    ? { marks: applied.marks, past: [...history.past, applied.inverse], future: [] }
    : history;
}

/** Takes the last step back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  const applied = last && applyEdit(history.marks, last);
  if (!applied?.ok) return history;
  return {
    marks: applied.marks,
    past: history.past.slice(0, -1),
    future: [...history.future, applied.inverse],
  };
}

/** Takes the last undone step again; the same history when there is none. */
export function redo(history: History): History {
  const next = history.future.at(-1);
  const applied = next && applyEdit(history.marks, next);
  if (!applied?.ok) return history;
  return {
    marks: applied.marks,
    past: [...history.past, applied.inverse],
    future: history.future.slice(0, -1),
  };
}
