import styles from "../home.module.css";

/** The backups on the server: their moment, name and size. */
export function BackupsTable(props: {
  label: string;
  head: readonly string[];
  rows: readonly { name: string; madeAt: string; size: string }[];
}) {
  const [madeAt, file, size] = props.head;
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={props.label}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{madeAt}</th>
            <th scope="col">{file}</th>
            <th scope="col" className={styles["end"]}>
              {size}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.madeAt}</th>
              <td>
                <bdi>{row.name}</bdi>
              </td>
              <td className={styles["end"]}>{row.size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
