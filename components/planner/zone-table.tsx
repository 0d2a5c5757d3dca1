"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { Picture } from "@/lib/client/planner/picture";
import styles from "./zone-table.module.css";

interface Props {
  picture: Picture;
  where: (at: readonly [number, number]) => string;
  chosen: number | null;
  onChoose: (place: number) => void;
}

/** The same as on the map, the largest numbers first; a row's button selects the zone on the map too. */
export function ZoneTable({ picture, where, chosen, onChoose }: Props) {
  const t = useTranslations("planner");
  const format = useFormatter();
  const { heading } = picture.legend;
  return (
    <div
      className={styles["scroll"]}
      tabIndex={0}
      role="region"
      aria-label={`${t("table.title")}: ${heading}`}
    >
      <table className={styles["table"]}>
        <caption className="visually-hidden">{t("table.caption", { attitude: heading })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.zone")}</th>
            <th scope="col" className={styles["number"]}>
              {picture.column}
            </th>
            <th scope="col">{t("table.where")}</th>
            <th scope="col">{t("table.since")}</th>
          </tr>
        </thead>
        <tbody>
          {picture.zones.map((zone, place) => (
            <tr key={zone.id} data-chosen={chosen === place || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles["pick"]}
                  aria-label={t("zone.name", { place: format.number(place + 1) })}
                  aria-pressed={chosen === place}
                  onClick={() => onChoose(place)}
                >
                  {format.number(place + 1)}
                </button>
              </th>
              <td className={styles["number"]}>{zone.text}</td>
              <td>
                {where(zone.at)}
                <span className={styles["where"]}>{zone.kind}</span>
              </td>
              <td>{zone.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
