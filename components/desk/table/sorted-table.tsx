import type { ReactNode } from "react";
import { FramedTable } from "./framed-table";
import { SortHeads } from "./sort-heads";
import { TablePages } from "./table-pages";
import type { TableView } from "./use-table";

/** A table with heads that sort, the rows of this page and the way to the others. */
export function SortedTable<Line, Column extends string>(props: {
  view: TableView<Line, Column>;
  label: string;
  text: (column: Column) => string;
  /** Column of numbers, which stand at the end. */
  end?: NoInfer<Column>;
  /** Heads behind those that sort. */
  more?: ReactNode;
  row: (line: Line) => ReactNode;
}) {
  const { view, label, text, end, more, row } = props;
  const head = (
    <>
      <SortHeads view={view} text={text} {...(end === undefined ? {} : { end })} />
      {more}
    </>
  );
  return (
    <>
      <FramedTable label={label} head={head}>
        {view.shown.map(row)}
      </FramedTable>
      <TablePages view={view} label={label} />
    </>
  );
}
