import { ATTITUDE_PICTOGRAMS } from "@/lib/client/map/pictograms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import styles from "./attitude.module.css";

/** The attitude's pictogram as decoration beside its words: disc, heart or diamond. */
export function AttitudeSign({ attitude }: { attitude: Attitude }) {
  const { frame, shapes } = ATTITUDE_PICTOGRAMS[attitude];
  return (
    <svg
      className={styles["sign"]}
      data-attitude={attitude}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {frame ? <path className={styles["frame"]} data-style={frame.style} d={frame.d} /> : null}
      {shapes.map(({ d, as }) => (
        <path key={d} className={styles[as]} data-style={frame?.style} d={d} />
      ))}
    </svg>
  );
}
