"use client";
import { useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { SurfaceMap } from "@/lib/client/planner/surface-map";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { AttitudeSwitch } from "./attitude-switch";
import { Downloads } from "./downloads";
import { Legend } from "./legend";
import { MapPanel } from "./map-panel";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";
import { useLegend } from "./use-legend";
import { WithheldList } from "./withheld-list";
import { ZoneDetails } from "./zone-details";
import { ZoneSummary } from "./zone-summary";
import { ZoneTable } from "./zone-table";

/** Persons under which a study calls itself an exploration. */
const EXPLORATION_UNDER = 150;

/** The heat surface of a release: the map is the page; beside it the same in words, as a table, and what is `next`. */
export function Surface({ data, next }: { data: SurfaceData; next: ReactNode }) {
  const t = useTranslations("planner");
  const [attitude, setAttitude] = useState<Attitude>("use");
  const [chosen, setChosen] = useState<number | null>(null);
  const map = useRef<SurfaceMap | null>(null);
  const zones = useMemo(() => data.zones.filter((zone) => zone.attitude === attitude), [data, attitude]);
  const legend = useLegend(data, attitude);
  const { release } = data;
  const centre = data.map.center;
  const change = (next: Attitude) => {
    setAttitude(next);
    setChosen(null);
  };
  return (
    <div className={styles["surface"]}>
      <div className={styles["main"]}>
        <AttitudeSwitch attitude={attitude} onChange={change} />
        <MapPanel
          data={data}
          zones={zones}
          attitude={attitude}
          chosen={chosen}
          onPick={setChosen}
          mapRef={map}
          legend={<Legend legend={legend} />}
        />
      </div>
      <div className={styles["aside"]}>
        <ZoneDetails
          zone={chosen === null ? null : (zones[chosen] ?? null)}
          place={chosen ?? 0}
          participants={release.participants}
          centre={centre}
        />
        <section>
          <h2>{t("words.title")}</h2>
          {data.askedVersions.length > 1 ? (
            <p>{t("size.versions", { count: data.askedVersions.length })}</p>
          ) : null}
          {release.participants < EXPLORATION_UNDER ? (
            <p>{t("size.exploration", { count: release.participants })}</p>
          ) : null}
          {release.presentation === "outlines" ? (
            <p>{t("size.outlines", { count: release.participants })}</p>
          ) : null}
          <ZoneSummary zones={zones} k={release.k} centre={centre} />
        </section>
        {zones.length > 0 ? (
          <section>
            <h2>{t("table.title")}</h2>
            <ZoneTable
              zones={zones}
              attitude={attitude}
              centre={centre}
              chosen={chosen}
              onChoose={setChosen}
            />
          </section>
        ) : null}
        <Downloads data={data} legend={legend} map={map} />
        <section>
          <h2>{t("withheld.title")}</h2>
          <WithheldList release={release} />
        </section>
        {next}
      </div>
    </div>
  );
}
