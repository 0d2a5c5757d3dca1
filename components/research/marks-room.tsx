"use client";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { sortedLines } from "@/lib/client/desk/sorted-lines";
import type { MarkFeature } from "@/lib/client/research/mark";
import { MarksStore, type SortColumn } from "@/lib/client/research/marks-store";
import { Counting, CountingById } from "./counting";
import { Downloads } from "./downloads";
import { MarkFilters } from "./mark-filters";
import { MarkDetails } from "./mark-details";
import { MarksMapView } from "./marks-map-view";
import { MarksTable } from "./marks-table";
import type { MarksRoomStudy } from "./study";
import styles from "./marks.module.css";

/** Marks of a study on the map and in a table with one selection: left filters and downloads, right the selected one. */
export function MarksRoom({ study }: { study: MarksRoomStudy }) {
  const t = useTranslations("research");
  const format = useFormatter();
  const compare = new Intl.Collator(useLocale(), { numeric: true }).compare;
  const valueOf = ({ properties }: MarkFeature, column: SortColumn): string => {
    switch (column) {
      case "mark":
        return `${t(`kinds.${properties.kind}`)} ${properties.label ?? ""}`;
      case "attitudes":
        return properties.attitudes;
      case "workshop":
        return study.workshops.find((one) => one.outwardId === properties.workshop)?.title ?? "";
      case "drawnAt":
        return properties.drawn_at;
    }
  };
  const [store] = useState(
    () =>
      new MarksStore(study.slug, (marks, { column, up }) =>
        sortedLines(marks, { valueOf: (mark) => valueOf(mark, column), up, compare }),
      ),
  );
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    void store.load({}, 0);
  }, [store]);
  const selected = useMemo(
    () => state.marks.find((mark) => mark.properties.id === state.selectedId) ?? null,
    [state.marks, state.selectedId],
  );
  const { counts } = state;
  const aside = state.filters.counting === "aside";
  const all = counts?.marks ?? 0;
  const reload = () => void store.load(state.filters, state.offset);

  return (
    <div className={styles["room"]}>
      <div className={styles["top"]}>
        <h1>{t("title")}</h1>
        <p role="status" className={styles["counts"]}>
          {state.status === "loading" ? t("loading") : null}
          {state.status === "failed" ? t("failed") : null}
          {state.status === "ready" && counts
            ? t("counts", { marks: counts.marks, drawings: counts.drawings, persons: counts.persons })
            : null}
        </p>
        {state.status === "failed" ? (
          <Button onClick={() => void store.load(state.filters, state.offset)}>{t("again")}</Button>
        ) : null}
      </div>
      <MarkFilters
        study={study}
        filters={state.filters}
        onChange={(name, value) => void store.setFilter(name, value)}
      />
      {counts && counts.versions.length > 1 ? (
        <p className={styles["window"]}>{t("versions", { versions: format.list(counts.versions) })}</p>
      ) : null}
      {counts?.withheld ? <p className="desk-problem">{t("withheld", { count: study.kPlanner })}</p> : null}
      {counts && !counts.withheld && all > counts.shown ? (
        <div className={styles["window"]}>
          <p>
            {t("window", {
              from: format.number(counts.offset + 1),
              to: format.number(counts.offset + counts.shown),
              all: format.number(all),
            })}
          </p>
          <Button disabled={counts.offset === 0} onClick={() => void store.newer()}>
            {t("newer")}
          </Button>
          <Button disabled={counts.offset + counts.shown >= all} onClick={() => void store.older()}>
            {t("older")}
          </Button>
        </div>
      ) : null}
      <div className={styles["desk"]}>
        <div className={styles["centre"]}>
          {fault ? (
            <p className={styles["nomap"]}>{t("noMap")}</p>
          ) : (
            <MarksMapView
              study={study}
              marks={state.marks}
              selected={selected}
              onSelect={(id) => store.select(id)}
              onFault={() => setFault(true)}
            />
          )}
          <MarksTable
            study={study}
            state={state}
            onSelect={(id) => store.select(id)}
            onStep={(by) => store.step(by)}
            onSort={(column) => store.sortBy(column)}
            onPage={(page) => store.setPage(page)}
          />
        </div>
        <aside className={styles["which"]} aria-label={t("selected")}>
          <MarkDetails
            study={study}
            mark={selected?.properties ?? null}
            located={Boolean(selected?.geometry)}
          />
          {study.minors ? (
            <CountingById study={study.slug} aside={aside} onDecided={reload} />
          ) : selected?.properties.drawing === undefined ? null : (
            <Counting
              key={`${selected.properties.drawing} ${aside}`}
              study={study.slug}
              drawing={selected.properties.drawing}
              aside={aside}
              onDecided={reload}
            />
          )}
          {aside ? <p>{t("asideNote")}</p> : <Downloads study={study.slug} filters={state.filters} />}
        </aside>
      </div>
    </div>
  );
}
