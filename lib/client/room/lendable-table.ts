import { startHistory } from "@/lib/domain/drawing/history";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { observable } from "./observable";
import type { Table } from "./surface-host";

/** The table of the one map: the person's own board, or for a while another one. */
export interface LendableTable extends Table {
  /** Until the returned function is called, the map shows and obeys the other table. */
  lend(other: Table): () => void;
}

export function createLendableTable(own: Table): LendableTable {
  let table = own;
  const state = observable(own.get());
  const follow = () => state.set(table.get());
  let unfollow = own.subscribe(follow);
  const use = (next: Table) => {
    unfollow();
    table = next;
    unfollow = next.subscribe(follow);
    follow();
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    strokeStarts: () => table.strokeStarts(),
    stroke: (stroke) => table.stroke(stroke),
    select: (id) => table.select(id),
    lend(other) {
      use(other);
      return () => {
        if (table === other) use(own);
      };
    },
  };
}

/** A table to look at: these marks, and no hand that draws. */
export function tableOf(marks: readonly LiveMark[], own: Table): Table {
  const state = {
    ...own.get(),
    history: startHistory(marks),
    selectedId: null,
    tool: "move",
    hand: { type: "finger" },
  } as const;
  return {
    get: () => state,
    subscribe: () => () => undefined,
    strokeStarts: () => undefined,
    stroke: () => undefined,
    select: () => undefined,
  };
}
