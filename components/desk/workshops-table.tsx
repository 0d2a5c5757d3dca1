import styles from "./home.module.css";

export interface WorkshopRow {
  id: string;
  title: string;
  day: string;
  code: string;
  drawings: string;
  state: string;
  /** Null when the reader runs no workshops. */
  tabletsHref: string | null;
  /** Null when the reader runs no workshops or it is over. */
  joinHref: string | null;
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
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={texts.title}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.day}</th>
            <th scope="col">{texts.code}</th>
            <th scope="col" className={styles["end"]}>
              {texts.drawings}
            </th>
            <th scope="col">{texts.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
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
          ))}
        </tbody>
      </table>
    </div>
  );
}
