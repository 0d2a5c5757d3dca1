import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveMark, Mark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Edit } from "@/lib/domain/drawing/edits";
import { applyEdit } from "@/lib/domain/drawing/edits";
import { perform, redo, startHistory, undo } from "@/lib/domain/drawing/history";
import { plainMark } from "../../../support/marks";

const IDS = ["a", "b", "c", "d", "e"];
const id = fc.constantFrom(...IDS);
const label = fc.option(fc.string({ maxLength: 8 }), { nil: null });
const mark: fc.Arbitrary<LiveMark> = fc
  .record({ id, order: fc.integer({ min: 1, max: 50 }), label })
  .map(plainMark);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant("draw" as const), mark, index: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ type: fc.constant("undraw" as const), id }),
  fc.record({
    type: fc.constant("change" as const),
    id,
    change: fc.record({ label, kind: fc.constantFrom("place" as const, "area" as const) }),
  }),
  fc.record({ type: fc.constant("remove" as const), id, at: fc.constant("2026-11-22T12:00:00.000Z") }),
  fc.record({ type: fc.constant("restore" as const), mark }),
  fc.record({ type: fc.constant("swap" as const), first: id, second: id }),
);

function reached(edits: readonly Edit[]): readonly Mark[] {
  return edits.reduce<readonly Mark[]>((marks, edit) => {
    const applied = applyEdit(marks, edit);
    return applied.ok ? applied.marks : marks;
  }, []);
}

describe("edits", () => {
  it("every edit is taken back exactly by its inverse", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), anyEdit, (before, edit) => {
        const marks = reached(before);
        const applied = applyEdit(marks, edit);
        if (!applied.ok) return;
        const back = applyEdit(applied.marks, applied.inverse);
        expect(back.ok && back.marks).toEqual(marks);
      }),
      { numRuns: 2_000 },
    );
  });

  it("undoing everything and redoing everything meets every state in between", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const states = [startHistory([])];
        for (const edit of edits) {
          const last = states.at(-1);
          if (!last) throw new Error("no state");
          const next = perform(last, edit);
          if (next !== last) states.push(next);
        }
        let history = states.at(-1) ?? startHistory([]);
        for (const earlier of [...states].reverse().slice(1)) {
          history = undo(history);
          expect(history.marks).toEqual(earlier.marks);
        }
        expect(undo(history)).toBe(history);
        for (const later of states.slice(1)) {
          history = redo(history);
          expect(history.marks).toEqual(later.marks);
        }
        expect(redo(history)).toBe(history);
      }),
    );
  });

  it("removing keeps the number and the time, and nothing else", () => {
    const drawn = plainMark({ id: "a", order: 3, label: "secret" });
    const applied = applyEdit([drawn], { type: "remove", id: "a", at: "2026-11-22T12:00:00.000Z" });
    expect(applied.ok && applied.marks).toEqual([
      {
        id: "a",
        order: 3,
        phase: "spontaneous",
        drawnAt: drawn.drawnAt,
        removedAt: "2026-11-22T12:00:00.000Z",
      },
    ]);
  });

  it("a new step after an undo forgets what could be redone", () => {
    const one = perform(startHistory([]), { type: "draw", mark: plainMark({ id: "a" }), index: 0 });
    const two = perform(undo(one), { type: "draw", mark: plainMark({ id: "b" }), index: 0 });
    expect(two.future).toEqual([]);
    expect(two.marks.map((m) => m.id)).toEqual(["b"]);
  });

  it("refuses what cannot be, and changes nothing", () => {
    const marks = [plainMark({ id: "a" })];
    expect(applyEdit(marks, { type: "change", id: "x", change: {} })).toEqual({
      ok: false,
      reason: "unknown-mark",
    });
    expect(applyEdit(marks, { type: "draw", mark: plainMark({ id: "a" }), index: 0 })).toEqual({
      ok: false,
      reason: "mark-exists",
    });
    const removed = reached([
      { type: "draw", mark: plainMark({ id: "a" }), index: 0 },
      { type: "remove", id: "a", at: "2026-11-22T12:00:00.000Z" },
    ]);
    expect(applyEdit(removed, { type: "change", id: "a", change: { label: "x" } })).toEqual({
      ok: false,
      reason: "mark-removed",
    });
    expect(removed.some(isLive)).toBe(false);
  });
});
