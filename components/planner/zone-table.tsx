"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { useZoneWords } from "./zone-words";
import styles from "./zones.module.css";

interface Props {
  zones: readonly ShownZone[];
  attitude: Attitude;
  centre: readonly [number, number];
  chosen: number | null;
  onChoose: (place: number) => void;
}

/** The same zones as on the map, the most persons first; a row's button selects the zone on the map too. */
export function ZoneTable({ zones, attitude, centre, chosen, onChoose }: Props) {
  const t = useTranslations("planner");
  const format = useFormatter();
  const words = useZoneWords(centre);
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={t("table.title")}>
      <table className={styles["table"]}>
        <caption className="visually-hidden">
          {t("table.caption", { attitude: t(`attitude.${attitude}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("table.zone")}</th>
            <th scope="col" className={styles["number"]}>
              {t("table.persons")}
            </th>
            <th scope="col">{t("table.where")}</th>
            <th scope="col">{t("table.since")}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone, place) => (
            <tr key={zone.zone} data-chosen={chosen === place || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles["pick"]}
                  aria-pressed={chosen === place}
                  onClick={() => onChoose(place)}
                >
                  {t("zone.name", { place: format.number(place + 1) })}
                </button>
              </th>
              <td className={styles["number"]}>{format.number(zone.persons)}</td>
              <td>
                {words.where(zone)}
                <span className={styles["where"]}>{words.kind(zone)}</span>
              </td>
              <td>{words.since(zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
