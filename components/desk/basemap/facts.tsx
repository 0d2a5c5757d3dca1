"use client";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { plainAttribution } from "@/components/map/map-notes";
import type { BasemapLayer } from "@/lib/domain/basemap/layers";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import styles from "./basemap.module.css";
import { inMegabytes } from "./size";

/** What a base map's page says of its file. */
export interface ShownFacts {
  bytes: number;
  /** ISO 8601 */
  madeAt: string;
  bounds: StudyBox;
  minZoom: number;
  maxZoom: number;
  attribution: string | null;
  missing: readonly BasemapLayer[];
}

export function Facts({ facts }: { facts: ShownFacts }) {
  const t = useTranslations("basemap");
  const format = useFormatter();
  const locale = useLocale();
  const degrees = (value: number) =>
    format.number(value, {
      style: "unit",
      unit: "degree",
      minimumFractionDigits: 3,
      maximumFractionDigits: 3,
    });
  const [west, south, east, north] = facts.bounds.map(degrees);
  const rows = [
    [t("facts.size"), inMegabytes(locale, facts.bytes)],
    [t("facts.since"), format.dateTime(new Date(facts.madeAt), { dateStyle: "medium", timeStyle: "short" })],
    [t("facts.zooms"), t("facts.zoomsValue", { from: facts.minZoom, to: facts.maxZoom })],
    [
      t("facts.bounds"),
      t("facts.boundsValue", { west: west ?? "", south: south ?? "", east: east ?? "", north: north ?? "" }),
    ],
    [t("facts.source"), facts.attribution ? plainAttribution(facts.attribution) : t("facts.noSource")],
    [t("facts.missing"), facts.missing.map((layer) => t(`layers.${layer}`)).join(", ")],
  ];
  return (
    <dl className={styles["facts"]}>
      {rows
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
