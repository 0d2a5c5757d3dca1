import type { ReactNode } from "react";
import styles from "./workshops.module.css";

/** One workshop: when and where, how many, and what can be done with it. */
export function WorkshopCard(props: {
  title: string;
  when: string;
  place: string;
  code: string;
  badges: readonly string[];
  numbers: string;
  children: ReactNode;
}) {
  const { title, when, place, code, badges, numbers } = props;
  return (
    <li className={styles["card"]}>
      <div>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p>
          {when}
          {place ? (
            <>
              {" · "}
              <bdi>{place}</bdi>
            </>
          ) : null}
        </p>
        <p className={styles["note"]}>{numbers}</p>
        {badges.length > 0 ? (
          <p className={styles["badges"]}>
            {badges.map((badge) => (
              <span key={badge}>{badge}</span>
            ))}
          </p>
        ) : null}
      </div>
      <p className={styles["code"]}>{code}</p>
      <div className={styles["actions"]}>{props.children}</div>
    </li>
  );
}
