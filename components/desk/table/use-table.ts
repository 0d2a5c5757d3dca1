import { useSyncExternalStore } from "react";
import { useLocale } from "use-intl";
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

/** Lines sorted and in pages, as the address says; by `first` where it says nothing. */
export function useTable<Line, Column extends string>(
  name: string,
  lines: readonly Line[],
  columns: readonly Column[],
  valueOf: (line: Line, column: Column) => string | number,
  first: NoInfer<Column>,
): TableView<Line, Column> {
  const hash = useSyncExternalStore(
    followHash,
    () => location.hash,
    () => "",
  );
  const compare = new Intl.Collator(useLocale(), { numeric: true }).compare;
  const look: TableLook = readLook(hash, name) ?? { column: first, up: true, page: 0 };
  const column = columns.find((one) => one === look.column) ?? first;
  const sorted = lines.toSorted((a, b) => {
    const [one, other] = [valueOf(a, column), valueOf(b, column)];
    const order =
      typeof one === "number" && typeof other === "number"
        ? one - other
        : compare(String(one), String(other));
    return look.up ? order : -order;
  });
  const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE));
  const page = Math.min(look.page, pages - 1);
  return {
    columns,
    sort: { column, up: look.up },
    shown: sorted.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
    page,
    pages,
    sortBy: (wanted) => keepLook(name, { column: wanted, up: wanted === column ? !look.up : true, page: 0 }),
    turnTo: (wanted) => keepLook(name, { column, up: look.up, page: wanted }),
  };
}
