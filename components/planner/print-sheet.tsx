"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Picture } from "@/lib/client/planner/picture";
import styles from "./print-sheet.module.css";

/** Rows of a picture's list that fit on the page beside it. */
const ROWS = 8;

/** One page of A4, seen on paper only: the drawings, what they say, and the largest numbers. */
export function PrintSheet(props: {
  pictures: readonly Picture[];
  where: (at: readonly [number, number]) => string;
  /** The drawings. */
  children: ReactNode;
}) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const { pictures } = props;
  return (
    <div className={styles["sheet"]} data-pictures={pictures.length}>
      <div className={styles["drawings"]}>{props.children}</div>
      <div className={styles["columns"]}>
        {pictures.map(({ name, words, zones, column, legend }) => (
          <div key={name}>
            <p className={styles["heading"]}>{pictures.length > 1 ? legend.heading : t("words.title")}</p>
            {words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {zones.length === 0 ? null : (
              <table>
                <caption>{p("print.zones")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("table.where")}</th>
                    <th scope="col">{column}</th>
                    <th scope="col">{t("table.since")}</th>
                  </tr>
                </thead>
                <tbody>
                  {zones.slice(0, ROWS).map((zone) => (
                    <tr key={zone.id}>
                      <td>{props.where(zone.at)}</td>
                      <td>{zone.text}</td>
                      <td>{zone.since}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {zones.length > ROWS ? <p>{p("print.more", { count: zones.length - ROWS })}</p> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
