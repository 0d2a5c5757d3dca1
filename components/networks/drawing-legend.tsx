import { useTranslations } from "use-intl";
import { ENGAGEMENTS } from "@/lib/domain/networks/actor";
import { TIE_STATES } from "@/lib/domain/networks/tie";
import { NodeSign } from "./node-sign";
import styles from "./networks.module.css";

/** What the signs of the drawing stand for. */
export function DrawingLegend() {
  const t = useTranslations("networks");
  return (
    <ul className={styles["legend"]} aria-label={t("drawing.legend")}>
      {TIE_STATES.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 80 20" width={64} height={16} aria-hidden="true">
            <line className={styles["tie"]} data-state={state} x1={4} x2={76} y1={10} y2={10} />
          </svg>
          {t(`terms.${state}`)}
        </li>
      ))}
      {ENGAGEMENTS.map((engagement) => (
        <li key={engagement}>
          <svg viewBox="-30 -30 60 60" width={28} height={28} aria-hidden="true">
            <g className={styles["node"]}>
              <NodeSign engagement={engagement} />
            </g>
          </svg>
          {t(`terms.${engagement}`)}
        </li>
      ))}
    </ul>
  );
}
