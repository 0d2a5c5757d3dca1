"use client";
import { useLocale, useTranslations } from "use-intl";
import type { CrossUse } from "@/lib/domain/privacy/tables/further-tables";
import { TOPIC_LABELS } from "@/lib/domain/study/topics";
import { isStaffLocale } from "@/lib/i18n/locales";
import type { TableContent } from "./table-content";
import type { TablesData } from "./tables-data";
import { useCells } from "./use-cells";

/** Tables that go across places: quarters, institutions, topics and wishes; all of them from 150 persons. */
export function useCrossTables(data: TablesData): TableContent[] {
  const t = useTranslations("tables");
  const cell = useCells(data);
  const locale = useLocale();
  const language = isStaffLocale(locale) ? locale : "en";
  const count = data.release.participants;
  const from150 = data.further?.from150 ?? null;
  const persons = { id: "persons", label: t("columns.persons"), number: true } as const;
  const attitude = { id: "attitude", label: t("columns.attitude") };

  const crossUse = (name: "quarters" | "institutions", table: CrossUse | undefined): TableContent => ({
    name,
    by: { column: "percent", up: false },
    title: t(`${name}.title`),
    note: t(`${name}.note`),
    columns: [
      { id: "from", label: t("columns.from") },
      { id: "to", label: t("columns.to") },
      { id: "percent", label: t("columns.percent"), number: true },
    ],
    rows: (table?.rows ?? []).map(({ from, to, percent }) => [
      cell.plain(table?.units[from] ?? ""),
      cell.plain(table?.units[to] ?? ""),
      cell.percent(percent),
    ]),
    why: t(!table ? "from150" : table.units.length < 2 ? `notAsked.${name}` : "crossUseHidden", { count }),
  });

  return [
    crossUse("quarters", from150?.quarters),
    crossUse("institutions", from150?.institutions),
    {
      name: "topics",
      by: { column: "persons", up: false },
      title: t("topics.title"),
      note: t("topics.note"),
      columns: [{ id: "topic", label: t("columns.topic") }, attitude, persons],
      rows: (from150?.topics.rows ?? []).map((row) => [
        cell.plain(TOPIC_LABELS[row.topic][language]),
        cell.attitude(row),
        cell.persons(row.persons),
      ]),
      why: t(!from150 ? "from150" : from150.topics.asked ? "topics.hidden" : "notAsked.topics", { count }),
    },
    {
      name: "wishes",
      by: { column: "persons", up: false },
      title: t("wishes.title"),
      note: t("wishes.note"),
      columns: [
        { id: "where", label: t("columns.where") },
        { id: "wish", label: t("columns.wish") },
        persons,
      ],
      rows: (from150?.wishes.zones ?? []).map(({ wish, ...zone }) => [
        cell.where(zone),
        cell.plain(t(`wishes.${wish}`)),
        cell.persons(zone.persons),
      ]),
      why: t(!from150 ? "from150" : from150.wishes.asked ? "wishes.hidden" : "notAsked.wishes", { count }),
    },
  ];
}
