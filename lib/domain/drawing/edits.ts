import type { LiveMark, Mark } from "./document";
import { isLive } from "./live-mark";

/** What a person may change on a mark that stands. */
export type MarkChange = Partial<Omit<LiveMark, "id" | "order" | "phase" | "drawnAt" | "removedAt">>;

/**
 * One step of drawing. Every step can be taken back: `applyEdit` returns the step that undoes it.
 * `undraw` and `restore` exist as inverses of `draw` and `remove`; a person removes, which keeps the
 * mark's number without its content.
 */
export type Edit =
  | { type: "draw"; mark: LiveMark; index: number }
  | { type: "undraw"; id: string }
  | { type: "change"; id: string; change: MarkChange }
  | { type: "remove"; id: string; at: string }
  | { type: "restore"; mark: LiveMark }
  | { type: "swap"; first: string; second: string };

export type Applied =
  | { ok: true; marks: readonly Mark[]; inverse: Edit }
  | { ok: false; reason: "unknown-mark" | "mark-exists" | "mark-removed" };

/**
 * Applies one edit to a list of marks and gives the edit that takes it back:
 * `applyEdit(applyEdit(marks, e).marks, inverse).marks` equals `marks`. The list given is not altered.
 * Cost: linear in the number of marks.
 */
export function applyEdit(marks: readonly Mark[], edit: Edit): Applied {
  switch (edit.type) {
    case "draw":
      return draw(marks, edit.mark, edit.index);
    case "undraw":
      return undraw(marks, edit.id);
    case "change":
      return change(marks, edit.id, edit.change);
    case "remove":
      return remove(marks, edit.id, edit.at);
    case "restore":
      return restore(marks, edit.mark);
    case "swap":
      return swap(marks, edit.first, edit.second);
  }
}

function draw(marks: readonly Mark[], mark: LiveMark, index: number): Applied {
  if (marks.some((other) => other.id === mark.id)) return { ok: false, reason: "mark-exists" };
  const at = Math.max(0, Math.min(index, marks.length));
  return {
    ok: true,
    marks: [...marks.slice(0, at), mark, ...marks.slice(at)],
    inverse: { type: "undraw", id: mark.id },
  };
}

function undraw(marks: readonly Mark[], id: string): Applied {
  const index = marks.findIndex((mark) => mark.id === id);
  const mark = marks[index];
  if (!mark) return { ok: false, reason: "unknown-mark" };
  if (!isLive(mark)) return { ok: false, reason: "mark-removed" };
  return {
    ok: true,
    marks: marks.filter((other) => other.id !== id),
    inverse: { type: "draw", mark, index },
  };
}

function change(marks: readonly Mark[], id: string, wanted: MarkChange): Applied {
  const mark = marks.find((other) => other.id === id);
  if (!mark) return { ok: false, reason: "unknown-mark" };
  if (!isLive(mark)) return { ok: false, reason: "mark-removed" };
  const earlier = Object.fromEntries(
    (Object.keys(wanted) as (keyof MarkChange)[]).map((key) => [key, mark[key]]),
  ) as MarkChange;
  return {
    ok: true,
    marks: replace(marks, { ...mark, ...wanted }),
    inverse: { type: "change", id, change: earlier },
  };
}

function remove(marks: readonly Mark[], id: string, at: string): Applied {
  const mark = marks.find((other) => other.id === id);
  if (!mark) return { ok: false, reason: "unknown-mark" };
  if (!isLive(mark)) return { ok: false, reason: "mark-removed" };
  const left: Mark = { id, order: mark.order, phase: mark.phase, drawnAt: mark.drawnAt, removedAt: at };
  return { ok: true, marks: replace(marks, left), inverse: { type: "restore", mark } };
}

function restore(marks: readonly Mark[], mark: LiveMark): Applied {
  const left = marks.find((other) => other.id === mark.id);
  if (!left) return { ok: false, reason: "unknown-mark" };
  if (isLive(left)) return { ok: false, reason: "mark-exists" };
  return {
    ok: true,
    // Its place in the order may have changed while it was away.
    marks: replace(marks, { ...mark, order: left.order, phase: left.phase, drawnAt: left.drawnAt }),
    inverse: { type: "remove", id: mark.id, at: left.removedAt },
  };
}

/** Two marks trade their places in the person's own order. */
function swap(marks: readonly Mark[], first: string, second: string): Applied {
  const one = marks.findIndex((mark) => mark.id === first);
  const two = marks.findIndex((mark) => mark.id === second);
  const a = marks[one];
  const b = marks[two];
  if (!a || !b) return { ok: false, reason: "unknown-mark" };
  const swapped = [...marks];
  swapped[one] = { ...b, order: a.order };
  swapped[two] = { ...a, order: b.order };
  return { ok: true, marks: swapped, inverse: { type: "swap", first: second, second: first } };
}

const replace = (marks: readonly Mark[], next: Mark): Mark[] =>
  marks.map((mark) => (mark.id === next.id ? next : mark));
