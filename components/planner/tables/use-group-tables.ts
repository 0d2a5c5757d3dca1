"use client";
import { useTranslations } from "use-intl";
import { PERSON_CLASSES } from "@/lib/domain/privacy/classes";
import type { TableContent } from "./table-content";
import type { TablesData } from "./tables-data";
import { useCells } from "./use-cells";

/** Tables of groups: who took part, how alike their maps are, and their numbers in the zones. */
export function useGroupTables(data: TablesData): TableContent[] {
  const t = useTranslations("tables");
  const cell = useCells(data);
  const { zones, release, further, groupSets } = data;
  const group = { id: "group", label: t("columns.group") };
  const question = { id: "question", label: t("columns.question") };
  const asked = groupSets.length > 0;
  const sizeText = (step: number) => {
    const { from, to } = PERSON_CLASSES[step] ?? PERSON_CLASSES[0];
    return { text: to === null ? t("classOpen", { from }) : t("class", { from, to }), value: from };
  };
  const values = zones.flatMap((zone) => (zone.groups?.values ?? []).map((value) => ({ zone, ...value })));

  return [
    {
      name: "groups",
      by: { column: "question", up: true },
      title: t("groups.title"),
      note: t("groups.note", { k: release.k }),
      columns: [question, group, { id: "persons", label: t("columns.size"), number: true }],
      rows: (further?.groupSizes ?? []).map(({ set, option, class: step }) => [
        cell.set(set),
        cell.option(set, option),
        sizeText(step),
      ]),
      why: t(asked ? "groups.none" : "notAsked.groups", { k: release.k }),
    },
    {
      name: "overlaps",
      by: { column: "overlap", up: true },
      title: t("overlaps.title"),
      note: t("overlaps.note"),
      columns: [
        question,
        { id: "one", label: t("columns.group") },
        { id: "other", label: t("columns.other") },
        { id: "overlap", label: t("columns.overlap"), number: true },
        { id: "byLot", label: t("columns.byLot"), number: true },
        { id: "means", label: t("columns.means") },
      ],
      rows: (further?.overlaps ?? []).map(({ set, one, other, overlap, byLot, unlike }) => [
        cell.set(set),
        cell.option(set, one),
        cell.option(set, other),
        cell.decimal(overlap),
        cell.decimal(byLot),
        cell.plain(t(unlike ? "overlaps.unlike" : "overlaps.alike")),
      ]),
      why: t(asked ? "overlaps.none" : "notAsked.groups", { k: release.k }),
    },
    {
      name: "group-zones",
      by: { column: "persons", up: false },
      title: t("groupZones.title"),
      note: t("groupZones.note"),
      columns: [
        { id: "where", label: t("columns.where") },
        { id: "attitude", label: t("columns.attitude") },
        question,
        group,
        { id: "persons", label: t("columns.persons"), number: true },
      ],
      rows: values.map(({ zone, set, option, persons }) => [
        cell.where(zone),
        cell.attitude(zone),
        cell.set(set),
        cell.option(set, option),
        cell.persons(persons),
      ]),
      why: t(!asked ? "notAsked.groups" : further?.from150 ? "groupZones.none" : "from150", {
        count: release.participants,
        k: release.k,
      }),
    },
  ];
}
