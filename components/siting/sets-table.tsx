"use client";
import { useTranslations } from "use-intl";
import home from "@/components/desk/home.module.css";
import { FramedTable } from "@/components/desk/table/framed-table";
import type { Model } from "@/lib/domain/siting/assumptions";
import type { Comparison, Figure, MeasureName, SetMeasures } from "@/lib/domain/siting/comparison";
import styles from "./sets-table.module.css";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** One, two or more sites in a few figures; a row shows its set on the map. */
export function SetsTable(props: {
  comparison: Comparison;
  p: number;
  /** Null: rows cannot be chosen. */
  onChoose: ((p: number) => void) | null;
  model: Model;
  names: Names;
  words: Words;
}) {
  const t = useTranslations("siting.table");
  const { comparison, words, names, onChoose } = props;
  const { today, sets, exploration } = comparison;
  const shown = (set: SetMeasures, name: MeasureName, write: (value: number) => string) =>
    written(set.measures[name], write) ?? t("unknown");
  const cells = (set: SetMeasures) => (
    <>
      <td>{names.namesOf(set.sites)}</td>
      <td className={home["end"]}>
        {shown(set, "mean-time", (value) => t("minutes", { value: words.minutes(value) }))}
      </td>
      <td className={home["end"]}>
        {shown(set, "worst-fifth", (value) => t("minutes", { value: words.minutes(value) }))}
      </td>
      <td className={home["end"]}>{shown(set, "coverage-long", words.percent)}</td>
      <td className={home["end"]}>{shown(set, "reachable-hours", words.hours)}</td>
    </>
  );
  const columns = ["p", "sites", "mean", "worst", "covered", "hours"] as const;
  return (
    <section>
      <h2>{t(exploration ? "titleEach" : "title")}</h2>
      <p>{t(exploration ? "noteEach" : "note", { model: words.model(props.model) })}</p>
      <FramedTable
        label={t("title")}
        head={columns.map((column) => (
          <th
            key={column}
            scope="col"
            className={column === "p" || column === "sites" ? undefined : home["end"]}
          >
            {t(column, words.within)}
          </th>
        ))}
      >
        {today === null ? null : (
          <tr>
            <th scope="row">{t("today")}</th>
            {cells(today)}
          </tr>
        )}
        {sets.map((set) => (
          <tr
            key={set.sites.join()}
            data-chosen={(!exploration && set.sites.length === props.p) || undefined}
          >
            <th scope="row">
              {onChoose === null || exploration ? (
                set.sites.length
              ) : (
                <button
                  type="button"
                  className={styles["pick"]}
                  aria-pressed={set.sites.length === props.p}
                  aria-label={t("choose", { p: set.sites.length })}
                  onClick={() => onChoose(set.sites.length)}
                >
                  {set.sites.length}
                </button>
              )}
            </th>
            {cells(set)}
          </tr>
        ))}
      </FramedTable>
    </section>
  );
}

/** Null: not known. */
export const written = (figure: Figure | undefined, write: (value: number) => string): string | null =>
  figure === undefined || "missing" in figure ? null : write(figure.value);
