import { ArrowDown, ArrowUp } from "lucide-react";
import type { TableView } from "./use-table";
import styles from "./table.module.css";

/** Heads of the columns that sort; a second press turns the order round. */
export function SortHeads<Line, Column extends string>(props: {
  view: Pick<TableView<Line, Column>, "columns" | "sort" | "sortBy">;
  text: (column: Column) => string;
  /** Columns of numbers, which stand at the end. */
  end?: string | readonly string[];
}) {
  const { view, text, end } = props;
  const { column: sorted, up } = view.sort;
  return view.columns.map((column) => (
    <th
      key={column}
      scope="col"
      className={[end].flat().includes(column) ? styles["end"] : undefined}
      aria-sort={column === sorted ? (up ? "ascending" : "descending") : undefined}
    >
      <button type="button" className={styles["sort"]} onClick={() => view.sortBy(column)}>
        {text(column)}
        {column === sorted ? (
          up ? (
            <ArrowUp size={16} aria-hidden />
          ) : (
            <ArrowDown size={16} aria-hidden />
          )
        ) : null}
      </button>
    </th>
  ));
}
