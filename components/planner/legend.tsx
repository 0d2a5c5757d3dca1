import { CLASS_COLOURS, ZONE_OPACITY } from "@/lib/client/planner/zone-colours";
import type { LegendContent, LegendEntry } from "@/lib/client/planner/legend-content";
import type { Attitude } from "@/lib/domain/drawing/terms";
import styles from "./legend.module.css";

/** The legend inside the picture: classes in persons, what dots and emptiness mean, n, date and number. */
export function Legend({ legend }: { legend: LegendContent }) {
  return (
    <div className={styles["legend"]}>
      <p className={styles["basis"]}>
        <strong>{legend.basis}</strong>
        <span>{legend.release}</span>
      </p>
      <p className={styles["title"]}>{legend.title}</p>
      <ul className={styles["entries"]}>
        {legend.entries.map((entry) => (
          <li key={entry.text}>
            <Swatch entry={entry} attitude={legend.attitude} />
            {entry.text}
          </li>
        ))}
      </ul>
      <p className={styles["note"]}>{legend.notes.join(" ")}</p>
      {legend.example ? <p className={styles["example"]}>{legend.example}</p> : null}
    </div>
  );
}

function Swatch({ entry, attitude }: { entry: LegendEntry; attitude: Attitude }) {
  const colour = CLASS_COLOURS[attitude][entry.step] ?? CLASS_COLOURS[attitude][0];
  return (
    <svg className={styles["swatch"]} viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      {entry.kind === "boundary" ? (
        <path d="M1 10H27" className={styles["boundary"]} />
      ) : (
        <rect
          x="1"
          y="1"
          width="26"
          height="18"
          className={styles["box"]}
          fill={entry.kind === "class" ? colour : "none"}
          fillOpacity={ZONE_OPACITY}
        />
      )}
      {entry.kind === "rest"
        ? [5, 15, 25].flatMap((x) => [
            <circle key={`${x}a`} cx={x - 1} cy="6" r="2.3" fill={colour} />,
            <circle key={`${x}b`} cx={x - 6} cy="14" r="2.3" fill={colour} />,
          ])
        : null}
    </svg>
  );
}
