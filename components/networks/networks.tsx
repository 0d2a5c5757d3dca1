"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { FileWords } from "@/lib/domain/networks/file-words";
import type { Network } from "@/lib/domain/networks/network";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { ActorsMap } from "./actors-map";
import { ActorsTable } from "./actors-table";
import { ChosenActor } from "./chosen-actor";
import { CsvOut } from "./csv-out";
import { NetworkDrawing } from "./network-drawing";
import { linesOf } from "./network-lines";
import styles from "./networks.module.css";

const VIEWS = ["table", "drawing", "map"] as const;

/** The same actors as a table, as a drawn network and on the map; whoever is chosen stays chosen in all three. */
export function Networks(props: {
  study: string;
  base: string;
  map: StudyMap;
  network: Network;
  words: FileWords;
  mayEdit: boolean;
}) {
  const { base, network, mayEdit } = props;
  const t = useTranslations("networks");
  const [view, setView] = useState<(typeof VIEWS)[number]>("table");
  const [chosen, choose] = useState<string | null>(null);
  const lines = linesOf(network);
  const line = lines.find(({ id }) => id === chosen) ?? null;
  return (
    <section className={styles["views"]} aria-label={t("title")}>
      <div className={styles["bar"]}>
        <div className={styles["switch"]} role="group" aria-label={t("views.label")}>
          {VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {t(`views.${one}`)}
            </button>
          ))}
        </div>
        <p>{t("count", { count: lines.length, ties: network.ties.length })}</p>
        <CsvOut study={props.study} network={network} words={props.words} />
      </div>
      {view === "table" ? <ActorsTable base={base} lines={lines} mayEdit={mayEdit} /> : null}
      {view === "table" ? null : (
        <div className={styles["pictured"]}>
          <ChosenActor base={base} line={line} lines={lines} mayEdit={mayEdit} />
          {view === "drawing" ? (
            <NetworkDrawing lines={lines} ties={network.ties} chosen={chosen} onChoose={choose} />
          ) : (
            <ActorsMap map={props.map} lines={lines} ties={network.ties} chosen={chosen} onChoose={choose} />
          )}
        </div>
      )}
    </section>
  );
}
