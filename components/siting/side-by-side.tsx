"use client";
import { useTranslations } from "use-intl";
import { FramedTable } from "@/components/desk/table/framed-table";
import type { MeasureName } from "@/lib/domain/siting/comparison";
import type { Frozen, ScenarioResult } from "@/lib/domain/siting/scenario";
import { written } from "./sets-table";
import { useFigures, type Figures } from "./use-figures";

interface Compared {
  id: string;
  name: string;
  frozen: Frozen;
  result: ScenarioResult;
}

/** Frozen comparisons beside each other: what was assumed, what came out, how sure. */
export function SideBySide({ base, scenarios }: { base: string; scenarios: readonly Compared[] }) {
  const t = useTranslations("siting");
  const figures = useFigures();
  const rows = useRows(figures);
  return (
    <FramedTable
      label={t("compare.title")}
      head={
        <>
          <th scope="col">{t("compare.what")}</th>
          {scenarios.map(({ id, name }) => (
            <th key={id} scope="col">
              <a href={`${base}/scenarios/${id}`}>
                <bdi>{name}</bdi>
              </a>
            </th>
          ))}
        </>
      }
    >
      {rows.map(({ label, of }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {scenarios.map((scenario) => (
            <td key={scenario.id}>{of(scenario)}</td>
          ))}
        </tr>
      ))}
    </FramedTable>
  );
}

function useRows({ list, plain, hours, minutes, percent, euros }: Figures) {
  const t = useTranslations("siting");
  const setOf = ({ frozen, result: { comparison } }: Compared) =>
    comparison.exploration ? undefined : comparison.sets.find(({ sites }) => sites.length === frozen.p);
  const measure = (name: MeasureName, write: (value: number) => string) => (one: Compared) =>
    written(setOf(one)?.measures[name], write) ?? t("compare.unknown");
  const time = (value: number) => t("table.minutes", { value: minutes(value) });
  const assumed = ({ frozen }: Compared) => frozen.inputs.assumptions;
  const within = (all: Compared) => ({ minutes: plain(assumed(all).bands[2]) });
  return [
    {
      label: t("compare.row.sites"),
      of: (one: Compared) => {
        const names = new Map(one.frozen.inputs.candidates.map(({ id, name }) => [id, name]));
        const set = setOf(one);
        return set ? list(set.sites.map((id) => names.get(id) ?? id)) : t("compare.exploration");
      },
    },
    { label: t("measures.mean-time"), of: measure("mean-time", time) },
    { label: t("measures.worst-fifth"), of: measure("worst-fifth", time) },
    { label: t("measures.coverage-long", { minutes: 15 }), of: measure("coverage-long", percent) },
    { label: t("measures.fair-time"), of: measure("fair-time", time) },
    { label: t("measures.felt-time"), of: measure("felt-time", time) },
    { label: t("measures.reachable-hours"), of: measure("reachable-hours", hours) },
    {
      label: t("compare.row.cost"),
      of: (one: Compared) => {
        const cost = setOf(one)?.yearlyCost ?? null;
        return cost === null ? t("compare.unknown") : euros(cost);
      },
    },
    {
      label: t("compare.row.sure"),
      of: (one: Compared) => {
        const sure = one.result.sureness?.sets.find(({ p }) => p === one.frozen.p);
        return sure ? t("compare.percent", { best: sure.best }) : t("compare.unknown");
      },
    },
    {
      label: t("compare.row.people"),
      of: ({ frozen: { inputs } }: Compared) =>
        inputs.release === null ? t("scenarios.noRelease") : plain(inputs.release.participants),
    },
    { label: t("compare.row.alpha"), of: (one: Compared) => percent(assumed(one).alpha) },
    { label: t("compare.row.lambda"), of: (one: Compared) => plain(assumed(one).lambda) },
    {
      label: t("compare.row.model"),
      of: (one: Compared) => t(`models.${assumed(one).model}`, within(one)),
    },
    { label: t("compare.row.speed"), of: (one: Compared) => plain(assumed(one).speed) },
    { label: t("compare.row.hours"), of: (one: Compared) => hours(assumed(one).staffedHours) },
  ];
}
