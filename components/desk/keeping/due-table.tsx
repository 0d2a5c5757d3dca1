import styles from "../home.module.css";

export interface DueRow {
  what: string;
  howLong: string;
  /** Since when, or why not yet; null where the period says it all. */
  since: string | null;
  due: string;
}

/** What is kept for how long, and how much of it is due. */
export function DueTable({
  label,
  head,
  rows,
}: {
  label: string;
  head: readonly string[];
  rows: readonly DueRow[];
}) {
  const [what, howLong, due] = head;
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={label}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{howLong}</th>
            <th scope="col" className={styles["end"]}>
              {due}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.what}>
              <th scope="row">{row.what}</th>
              <td>
                {row.howLong}
                {row.since === null ? null : <p className={styles["note"]}>{row.since}</p>}
              </td>
              <td className={styles["end"]}>{row.due}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
