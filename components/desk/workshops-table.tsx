"use client";
import styles from "./home.module.css";
import { SortedTable } from "./table/sorted-table";
import { useTable } from "./table/use-table";

export interface WorkshopRow {
  id: string;
  title: string;
  day: string;
  /** YYYY-MM-DD, for the order. */
  on: string;
  code: string;
  drawings: string;
  /** How many drawings these are. */
  count: number;
  state: string;
  /** Null when the reader runs no workshops. */
  tabletsHref: string | null;
  /** Null when the reader runs no workshops or it is over. */
  joinHref: string | null;
}

const COLUMNS = ["name", "day", "code", "drawings", "state"] as const;

function valueOf(row: WorkshopRow, column: (typeof COLUMNS)[number]): string | number {
  switch (column) {
    case "name":
      return row.title;
    case "day":
      return row.on;
    case "drawings":
      return row.count;
    case "code":
    case "state":
      return row[column];
  }
}

/** Workshops with their codes and progress; never content. */
export function WorkshopsTable(props: {
  rows: readonly WorkshopRow[];
  texts: {
    title: string;
    name: string;
    day: string;
    code: string;
    drawings: string;
    state: string;
    join: string;
    tablets: string;
  };
}) {
  const { rows, texts } = props;
  const view = useTable("workshops", rows, COLUMNS, valueOf, { column: "day", up: true });
  return (
    <>
      <SortedTable
        view={view}
        label={texts.title}
        text={(column) => texts[column]}
        end="drawings"
        row={(row) => (
          <tr key={row.id}>
            <th scope="row">
              <bdi>{row.title}</bdi>
            </th>
            <td>{row.day}</td>
            <td>
              <span className={styles["code"]}>{row.code}</span>
            </td>
            <td className={styles["end"]}>{row.drawings}</td>
            <td>
              {row.state}
              {row.tabletsHref ? (
                <>
                  {" · "}
                  <a href={row.tabletsHref} aria-label={`${texts.tablets}: ${row.title}`}>
                    {texts.tablets}
                  </a>
                </>
              ) : null}
              {row.joinHref ? (
                <>
                  {" · "}
                  <a href={row.joinHref} aria-label={`${texts.join}: ${row.title}`}>
                    {texts.join}
                  </a>
                </>
              ) : null}
            </td>
          </tr>
        )}
      />
    </>
  );
}
