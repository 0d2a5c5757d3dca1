"use client";
import { useTranslations } from "use-intl";
import { SortedTable } from "./table/sorted-table";
import { useTable } from "./table/use-table";
import styles from "./home.module.css";

export interface AuditRow {
  /** Grows with the time. */
  id: number;
  time: string;
  who: string;
  what: string;
  rule: string;
  detail: string;
}

const COLUMNS = ["time", "who", "what", "rule", "detail"] as const;

/** The lines of the log that are on this page, in an order that can be chosen; the newest first. */
export function AuditTable({ title, rows }: { title: string; rows: readonly AuditRow[] }) {
  const t = useTranslations("people.audit");
  const view = useTable(
    "audit",
    rows,
    COLUMNS,
    (row, column) => (column === "time" ? row.id : row[column]),
    { column: "time", up: false },
    rows.length,
  );
  return (
    <SortedTable
      view={view}
      label={title}
      text={(column) => t(column)}
      row={(row) => (
        <tr key={row.id}>
          <td>{row.time}</td>
          <td>
            <bdi>{row.who}</bdi>
          </td>
          <td>{row.what}</td>
          <td>{row.rule}</td>
          <td>
            <bdi className={styles["detail"]}>{row.detail}</bdi>
          </td>
        </tr>
      )}
    />
  );
}
