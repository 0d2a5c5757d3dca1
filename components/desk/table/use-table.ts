import { useSyncExternalStore } from "react";
import { useLocale } from "use-intl";
import { sortedLines } from "@/lib/client/desk/sorted-lines";
import { followHash, keepLook, readLook, type TableLook } from "@/lib/client/desk/table-hash";

const LINES_A_PAGE = 25;

export interface TableView<Line, Column extends string> {
  columns: readonly Column[];
  sort: { column: Column; up: boolean };
  /** The lines of this page. */
  shown: readonly Line[];
  page: number;
  pages: number;
  sortBy(column: Column): void;
  turnTo(page: number): void;
}

/** Lines sorted and in pages, as the address says; in the order of `first` where it says nothing. */
export function useTable<Line, Column extends string>(
  name: string,
  lines: readonly Line[],
  columns: readonly Column[],
  valueOf: (line: Line, column: Column) => string | number,
  first: { column: NoInfer<Column>; up: boolean },
  linesAPage = LINES_A_PAGE,
): TableView<Line, Column> {
  const hash = useSyncExternalStore(
    followHash,
    () => location.hash,
    () => "",
  );
  const compare = new Intl.Collator(useLocale(), { numeric: true }).compare;
  const look: TableLook = readLook(hash, name) ?? { ...first, page: 0 };
  const column = columns.find((one) => one === look.column) ?? first.column;
  const sorted = sortedLines(lines, { valueOf: (line) => valueOf(line, column), up: look.up, compare });
  const pages = Math.max(1, Math.ceil(lines.length / linesAPage));
  const page = Math.min(look.page, pages - 1);
  return {
    columns,
    sort: { column, up: look.up },
    shown: sorted.slice(page * linesAPage, (page + 1) * linesAPage),
    page,
    pages,
    sortBy: (wanted) => keepLook(name, { column: wanted, up: wanted === column ? !look.up : true, page: 0 }),
    turnTo: (wanted) => keepLook(name, { column, up: look.up, page: wanted }),
  };
}
