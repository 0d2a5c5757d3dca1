"use client";
import { useTranslations } from "use-intl";
import { TIMES } from "@/lib/domain/drawing/terms";
import { contestedPlaces } from "@/lib/domain/privacy/tables/contested-places";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { wilsonInterval } from "@/lib/domain/statistics/wilson";
import type { TableContent } from "./table-content";
import type { TablesData } from "./tables-data";
import { useCells } from "./use-cells";

/** Tables of places: every zone, where people disagree, times of day, places that groups share. */
export function useZoneTables(data: TablesData): TableContent[] {
  const t = useTranslations("tables");
  const cell = useCells(data);
  const { zones, release, further } = data;
  const n = release.participants;
  const from150 = further?.from150 ?? null;
  const both = new Map(from150?.ambivalence.map(({ zone, persons }) => [zone, persons]));
  const where = { id: "where", label: t("columns.where") };
  const attitude = { id: "attitude", label: t("columns.attitude") };
  const persons = (id: string, label: string) => ({ id, label, number: true as const });

  const share = ({ persons: count }: ShownZone) => {
    const { low, high } = wilsonInterval(Math.min(count, n), n);
    const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
    return { text: t("between", { from, to }), value: count / n };
  };
  const timed = zones.flatMap((zone) => {
    const rows = from150?.times.rows.filter(
      (row) => row.zone === zone.zone && row.attitude === zone.attitude && row.rest === zone.rest,
    );
    return rows?.length ? [{ zone, rows }] : [];
  });
  const timesWhy = from150 ? (from150.times.asked ? "times.hidden" : "notAsked.times") : "from150";

  return [
    {
      name: "zones",
      by: { column: "persons", up: false },
      title: t("zones.title"),
      note: t("zones.note", { count: n }),
      columns: [
        where,
        attitude,
        persons("persons", t("columns.persons")),
        persons("share", t("columns.share")),
        { id: "since", label: t("columns.since") },
      ],
      rows: zones.map((zone) => [
        cell.where(zone),
        cell.attitude(zone),
        cell.persons(zone.persons),
        share(zone),
        cell.date(zone),
      ]),
      why: t("zones.none", { k: release.k }),
    },
    {
      name: "contested",
      by: { column: "avoid", up: false },
      title: t("contested.title"),
      note: t(from150 ? "contested.noteBoth" : "contested.note"),
      columns: [
        where,
        persons("use", t("attitudes.use")),
        persons("value", t("attitudes.value")),
        persons("avoid", t("attitudes.avoid")),
        ...(from150 ? [persons("both", t("columns.both"))] : []),
      ],
      rows: contestedPlaces(zones).map(({ zone, use, value, avoid }) => [
        cell.where(zone),
        cell.persons(use),
        cell.persons(value),
        cell.persons(avoid),
        ...(from150 ? [cell.persons(both.get(zone.zone) ?? null)] : []),
      ]),
      why: t("contested.none"),
    },
    {
      name: "times",
      by: { column: "persons", up: false },
      title: t("times.title"),
      note: t("times.note"),
      columns: [
        where,
        attitude,
        persons("persons", t("columns.persons")),
        ...TIMES.map((time) => persons(time, t(`times.${time}`))),
      ],
      rows: timed.map(({ zone, rows }) => [
        cell.where(zone),
        cell.attitude(zone),
        cell.persons(zone.persons),
        ...TIMES.map((time) => cell.persons(rows.find((row) => row.time === time)?.persons ?? null)),
      ]),
      why: t(timesWhy, { count: n }),
    },
    {
      name: "shared",
      by: { column: "persons", up: false },
      title: t("shared.title"),
      note: t("shared.note"),
      columns: [
        where,
        attitude,
        persons("persons", t("columns.persons")),
        { id: "by", label: t("columns.by") },
      ],
      rows: zones.flatMap((zone) =>
        (zone.groups?.sharedBy ?? []).map((set) => [
          cell.where(zone),
          cell.attitude(zone),
          cell.persons(zone.persons),
          cell.set(set),
        ]),
      ),
      why: t("shared.none"),
    },
  ];
}
