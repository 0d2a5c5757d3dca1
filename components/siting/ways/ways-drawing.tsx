"use client";
import { useId, useMemo, useReducer, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import home from "@/components/desk/home.module.css";
import { Button } from "@/components/ui/button";
import type { SitesMap } from "@/lib/client/siting/sites-map";
import type { SitesPicture } from "@/lib/client/siting/sites-picture";
import { editWays } from "@/lib/domain/siting/drawn-ways";
import { Segments } from "../segments";
import type { SitesData } from "../sites-data";
import { SitesMapPanel } from "../sites-map-panel";
import { DrawnLists } from "./drawn-lists";
import { useKeepWays, type StoredWays } from "./use-keep-ways";
import styles from "./ways-drawing.module.css";

interface Props {
  study: string;
  place: Pick<SitesData, "map" | "boundaries">;
  stored: StoredWays;
}

/** Barriers and crossings drawn on the map: corner by corner with a finger, a mouse or Enter; kept when all is drawn. */
export function WaysDrawing({ study, place, stored }: Props) {
  const t = useTranslations("siting.ways.drawing");
  const name = useId();
  const map = useRef<SitesMap | null>(null);
  const [ways, edit] = useReducer(editWays, { ...stored.content, open: [] });
  const [what, setWhat] = useState<"corner" | "crossing">("corner");
  const keeping = useKeepWays(study, stored);
  const picture = useMemo(
    (): SitesPicture => ({
      zones: null,
      bands: [],
      sites: [],
      demand: [],
      barriers: ways.open.length === 0 ? ways.barriers : [...ways.barriers, begun(ways.open)],
      crossings: ways.crossings,
    }),
    [ways],
  );
  const set = (at: [number, number]) => edit({ edit: what, at });
  const changed = ways.barriers !== stored.content.barriers || ways.crossings !== stored.content.crossings;
  return (
    <section aria-labelledby={`${name}title`}>
      <h2 id={`${name}title`}>{t("title")}</h2>
      <p>{t("about")}</p>
      <div className={styles["columns"]}>
        <SitesMapPanel
          data={place}
          picture={picture}
          label={t("map")}
          hint={t(`hint.${what}`)}
          onPick={(_site, at) => set(at)}
          onDrop={() => undefined}
          mapRef={map}
          legend={<figcaption className="visually-hidden">{t("title")}</figcaption>}
        />
        <div className={styles["aside"]}>
          <Segments
            legend={t("what")}
            name={name}
            chosen={what}
            onChoose={setWhat}
            choices={(["corner", "crossing"] as const).map((value) => ({ value, text: t(value) }))}
          />
          <div className={home["tasks"]}>
            <Button
              onClick={() => {
                const at = map.current?.middle();
                if (at) set(at);
              }}
            >
              {t("middle")}
            </Button>
            <Button disabled={ways.open.length === 0} onClick={() => edit({ edit: "back" })}>
              {t("back")}
            </Button>
            <Button disabled={ways.open.length < 2} onClick={() => edit({ edit: "end" })}>
              {t("end")}
            </Button>
          </div>
          <p role="status">{t("open", { count: ways.open.length })}</p>
          <DrawnLists ways={ways} onRemove={(list, at) => edit({ edit: "remove", what: list, place: at })} />
          <Button
            look="primary"
            disabled={!changed || ways.open.length > 0 || keeping.working}
            onClick={() => void keeping.keep(ways)}
          >
            {t("keep")}
          </Button>
          <div role="alert">
            {keeping.failed === null ? null : <p className="desk-problem">{t(`failed.${keeping.failed}`)}</p>}
          </div>
        </div>
      </div>
    </section>
  );
}

/** The line so far; a hair's breadth of one where only its first corner is set, so that it is seen. */
const begun = (open: readonly (readonly [number, number])[]): [number, number][] => {
  const [first] = open;
  const line = open.map(([lng, lat]): [number, number] => [lng, lat]);
  return first && open.length === 1 ? [...line, [first[0] + 1e-6, first[1]]] : line;
};
