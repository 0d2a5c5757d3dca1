"use client";
import { useId } from "react";
import type { LegendContent, LegendEntry } from "@/lib/client/planner/picture";
import { DotPatterns } from "./drawing/dot-patterns";
import { LegendSwatch } from "./drawing/legend-swatch";
import styles from "./legend.module.css";

/** The legend inside the picture: n, date and number, classes in persons, what dots and emptiness mean. */
export function Legend({ legend }: { legend: LegendContent }) {
  const title = useId();
  return (
    <figcaption className={styles["legend"]}>
      <p className={styles["basis"]}>
        <strong>{legend.heading}</strong>
        <span>{legend.basis}</span>
        <span>{legend.release}</span>
        {legend.example ? <span>{legend.example}</span> : null}
      </p>
      <p className={styles["title"]} id={title}>
        {legend.title}
      </p>
      <ul className={styles["entries"]} aria-labelledby={title}>
        {legend.entries.map((entry) => (
          <li key={entry.text}>
            <Swatch entry={entry} />
            {entry.text}
          </li>
        ))}
      </ul>
      <p className={styles["note"]}>{legend.notes.join(" ")}</p>
    </figcaption>
  );
}

function Swatch({ entry }: { entry: LegendEntry }) {
  const id = useId().replace(/\W/g, "");
  return (
    <svg className={styles["swatch"]} viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      <defs>
        <DotPatterns id={id} colours={[entry.colour]} />
      </defs>
      <LegendSwatch entry={entry} id={id} />
    </svg>
  );
}
