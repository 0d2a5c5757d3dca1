"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { AnyField, ImportLook, ImportPlan } from "@/lib/client/register/import-look";
import { AREA_FIELDS } from "@/lib/domain/import/check-areas";
import { FIGURE_FIELDS, type FigureColumn } from "@/lib/domain/import/check-figures";
import { PLACE_FIELDS } from "@/lib/domain/import/fields";
import { KNOWN_FIGURES } from "@/lib/domain/register/area";
import home from "../desk/home.module.css";
import styles from "./register.module.css";

const FIELDS = { institutions: PLACE_FIELDS, areas: AREA_FIELDS, figures: FIGURE_FIELDS } as const;
/** Below this a guess is marked: its heading only resembles the field. */
const SURE = 0.8;

/** What each column means: the guesses stand there, and whoever knows better changes them. */
export function ImportColumnsStep(props: {
  file: string;
  look: ImportLook;
  working: boolean;
  onBack: () => void;
  onConfirm: (plan: ImportPlan) => void;
}) {
  const t = useTranslations("register.import");
  const names = useTranslations("register.fields");
  const figures = useTranslations("register.figures");
  const { look } = props;
  const [plan, setPlan] = useState<ImportPlan>(look.plan);
  const meanings = new Map(Object.entries(plan.columns).map(([field, column]) => [column, field]));
  const figureColumns = new Map(
    ("figures" in plan ? plan.figures : []).map((figure) => [figure.column, figure]),
  );

  function change(column: number, value: string) {
    const columns = Object.fromEntries(
      Object.entries(plan.columns).filter(([field, at]) => at !== column && field !== value),
    );
    const named = FIELDS[look.what].some((field) => field === value);
    const next = { ...plan, columns: named ? { ...columns, [value]: column } : columns };
    if (!("figures" in next)) return setPlan(next);
    const others = next.figures.filter((figure) => figure.column !== column);
    const guessed =
      look.what === "figures" ? look.plan.figures.find((one) => one.column === column) : undefined;
    const figure = guessed ?? { column, figure: look.columns[column] ?? "", year: null };
    setPlan({ ...next, figures: value === "figure" ? [...others, figure] : others });
  }

  return (
    <form
      className={styles["group"]}
      onSubmit={(event) => {
        event.preventDefault();
        props.onConfirm(plan);
      }}
    >
      <h2>{t("columnsTitle")}</h2>
      <p>{t("columnsText", { rows: look.rows, file: props.file })}</p>
      <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("columnsTitle")}>
        <table className={home["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("sample")}</th>
              <th scope="col">{t("meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {look.columns.map((name, column) => (
              <tr key={column}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <bdi className={home["detail"]}>{look.samples[column]?.join(" · ")}</bdi>
                </td>
                <td>{meaningOf(name, column)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {"system" in plan ? (
        <label className="desk-field">
          {t("system")}
          <select
            value={plan.system ?? ""}
            onChange={(event) =>
              setPlan({ ...plan, system: (event.currentTarget.value || null) as typeof plan.system })
            }
          >
            <option value="">{t("systemGuess")}</option>
            <option value="EPSG:4326">{t("system4326")}</option>
            <option value="EPSG:25832">{t("system25832")}</option>
          </select>
        </label>
      ) : null}
      <div className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={props.working}>
          {props.working ? t("reading") : t("check")}
        </Button>
        <Button onClick={props.onBack}>{t("backToFile")}</Button>
      </div>
    </form>
  );

  function meaningOf(name: string, column: number) {
    const figure = figureColumns.get(column);
    const field = meanings.get(column);
    const guess = look.guesses.find((one) => one.column === column && one.field === field);
    return (
      <div className="desk-field">
        <select
          aria-label={t("meaningOf", { column: name })}
          value={figure ? "figure" : (field ?? "")}
          onChange={(event) => change(column, event.currentTarget.value)}
        >
          <option value="">{t("unused")}</option>
          {FIELDS[look.what].map((one: AnyField) => (
            <option key={one} value={one}>
              {names(one)}
            </option>
          ))}
          {look.what === "figures" ? <option value="figure">{figureText(name, figure)}</option> : null}
        </select>
        {guess && guess.confidence < SURE ? <span className={styles["hint"]}>{t("unsure")}</span> : null}
      </div>
    );
  }

  function figureText(heading: string, column: FigureColumn | undefined) {
    const known = KNOWN_FIGURES.find((one) => one === column?.figure);
    const figure = known ? figures(known) : (column?.figure ?? heading);
    return column?.year ? t("figureOf", { figure, year: String(column.year) }) : t("figure", { figure });
  }
}
