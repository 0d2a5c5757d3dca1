"use client";
import { useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { SurfaceMap } from "@/lib/client/planner/surface-map";
import { AttitudeSwitch } from "./attitude-switch";
import { MapPanel } from "./map-panel";
import { Outputs } from "./outputs";
import { Quotes } from "./quotes";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";
import { useContextLayers } from "./use-context-layers";
import { ViewOptions } from "./view-options";
import { useWords } from "./views/use-words";
import { usePictures } from "./views/use-pictures";
import { FIRST_VIEW, withAttitude } from "./views/view";
import { WithheldList } from "./withheld-list";
import { ZoneCard } from "./zone-card";
import { ZoneTable } from "./zone-table";

/** Persons under which a study calls itself an exploration. */
const EXPLORATION_UNDER = 150;

/** The heat surface of a release: the map is the page; beside it the same in words, as a table, and what is `next`. */
export function Surface({ data, next }: { data: SurfaceData; next: ReactNode }) {
  const t = useTranslations("planner");
  const [view, setView] = useState(FIRST_VIEW);
  const [chosen, setChosen] = useState<{ picture: number; place: number } | null>(null);
  const first = useRef<SurfaceMap | null>(null);
  const second = useRef<SurfaceMap | null>(null);
  const maps = useMemo(() => [first, second] as const, []);
  const words = useWords(data);
  const plain = usePictures(data, view);
  const layers = useContextLayers(data.context, plain);
  const { release } = data;
  const { pictures } = layers;
  const show = (next: typeof view) => {
    setView(next);
    setChosen(null);
  };
  const pick = (picture: number) => (place: number | null) =>
    setChosen(place === null ? null : { picture, place });
  const chosenIn = (picture: number) => (chosen?.picture === picture ? chosen.place : null);
  const ofWishes = view.part?.by === "wish";
  const chosenAttitude = (chosen?.picture === 1 ? view.other : null)?.attitude ?? view.attitude;
  const chosenZone = chosen ? (pictures[chosen.picture]?.zones[chosen.place] ?? null) : null;
  return (
    <div className={styles["surface"]}>
      <div className={styles["main"]}>
        <AttitudeSwitch
          attitude={ofWishes ? null : view.attitude}
          onChange={(attitude) => show(withAttitude(view, attitude))}
        />
        <div className={styles["pictures"]}>
          {pictures.map((picture, at) => (
            <MapPanel
              key={at}
              data={data}
              picture={picture}
              context={layers.context}
              chosen={chosenIn(at)}
              onPick={pick(at)}
              onMove={(seen) => maps[1 - at]?.current?.follow(seen)}
              mapRef={maps[at] ?? first}
            >
              {at > 0 ? null : (
                <ViewOptions
                  view={view}
                  onView={show}
                  data={data}
                  layers={layers.offered}
                  shown={layers.shown}
                  onShown={layers.onShown}
                />
              )}
              {at > 0 && chosen?.picture !== at ? null : chosen && chosen.picture !== at ? null : (
                <ZoneCard
                  zone={chosenZone}
                  place={chosen?.place ?? 0}
                  where={words.where}
                  participants={release.participants}
                  onClose={() => setChosen(null)}
                />
              )}
            </MapPanel>
          ))}
        </div>
      </div>
      <div className={styles["aside"]}>
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
          {pictures.flatMap((picture, at) =>
            picture.words.map((sentence) => (
              <p key={at + sentence}>
                {pictures.length > 1 ? `${picture.legend.heading}: ${sentence}` : sentence}
              </p>
            )),
          )}
        </section>
        {ofWishes ? null : (
          <Quotes
            quotes={data.quotes}
            attitude={chosenAttitude}
            zone={view.kind === "zones" && chosenZone ? chosenZone.id : null}
          />
        )}
        {pictures.map((picture, at) =>
          picture.zones.length === 0 ? null : (
            <section key={at}>
              <h2>{pictures.length > 1 ? picture.legend.heading : t("table.title")}</h2>
              <ZoneTable picture={picture} where={words.where} chosen={chosenIn(at)} onChoose={pick(at)} />
            </section>
          ),
        )}
        <Outputs data={data} pictures={pictures} context={layers.context} where={words.where} maps={maps} />
        <section>
          <h2>{t("withheld.title")}</h2>
          <WithheldList release={release} />
        </section>
        {next}
      </div>
    </div>
  );
}
