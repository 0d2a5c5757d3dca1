"use client";
import { FramedTable } from "@/components/desk/table/framed-table";
import { SortHeads } from "@/components/desk/table/sort-heads";
import desk from "@/components/desk/table/table.module.css";
import { TablePages } from "@/components/desk/table/table-pages";
import { useTable } from "@/components/desk/table/use-table";
import type { TableCell, TableContent } from "./table-content";

/** A table of a release, sorted and in pages as the address says. */
export function DataTable({ content }: { content: TableContent }) {
  const { name, title, columns, rows } = content;
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  const first = columns[0]?.id ?? "";
  const sortValue = (row: readonly TableCell[], column: string) => {
    const value = row[places.get(column) ?? 0]?.value ?? null;
    return typeof value === "number" ? value : value === null ? -1 : String(value);
  };
  const view = useTable(
    name,
    rows,
    columns.map(({ id }) => id),
    sortValue,
    content.by,
  );
  const numbers = columns.filter((column) => column.number).map(({ id }) => id);
  return (
    <>
      <FramedTable
        label={title}
        head={
          <SortHeads
            view={view}
            text={(column) => columns[places.get(column) ?? 0]?.label ?? column}
            end={numbers}
          />
        }
      >
        {view.shown.map((row) => (
          <tr key={rows.indexOf(row)}>
            {columns.map(({ id, number }, place) =>
              id === first ? (
                <th key={id} scope="row">
                  <bdi>{row[place]?.text}</bdi>
                </th>
              ) : (
                <td key={id} className={number ? desk["end"] : undefined}>
                  <bdi>{row[place]?.text}</bdi>
                </td>
              ),
            )}
          </tr>
        ))}
      </FramedTable>
      <TablePages view={view} label={title} />
    </>
  );
}
