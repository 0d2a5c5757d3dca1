import { describe, expect, it, vi } from "vitest";
import { createLendableTable, tableOf } from "@/lib/client/room/lendable-table";
import { createBoard } from "@/lib/client/room/board";
import { startHistory } from "@/lib/domain/drawing/history";
import { plainMark } from "@/tests/support/marks";

const board = () =>
  createBoard(
    {
      now: () => new Date(0),
      newId: () => crypto.randomUUID(),
      later: () => () => undefined,
      onMarks: () => undefined,
    },
    startHistory([]),
  );

describe("a table that is lent", () => {
  it("shows and obeys the other one, and then its own again", () => {
    const own = board();
    const practice = board();
    const table = createLendableTable(own);
    const heard = vi.fn();
    table.subscribe(heard);
    const giveBack = table.lend(practice);
    practice.setTool("move");
    expect(heard).toHaveBeenCalled();
    expect(table.get().tool).toBe("move");
    giveBack();
    expect(table.get()).toBe(own.get());
    practice.setTool("draw");
    expect(table.get().tool).toBe("draw");
    own.setTool("move");
    expect(table.get().tool).toBe("move");
  });

  it("is given back only by whoever has it", () => {
    const own = board();
    const [first, second] = [tableOf([plainMark()], own), tableOf([], own)];
    const table = createLendableTable(own);
    const giveBackFirst = table.lend(first);
    table.lend(second);
    giveBackFirst();
    expect(table.get()).toBe(second.get());
  });

  it("takes no stroke when it is only looked at", () => {
    const table = tableOf([plainMark()], board());
    expect(table.get().tool).toBe("move");
    expect(table.get().history.marks).toHaveLength(1);
  });
});
