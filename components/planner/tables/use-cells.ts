"use client";
import { useFormatter, useTranslations } from "use-intl";
import { labelPoint } from "@/lib/client/planner/label-point";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { useWhere } from "../views/use-where";
import type { TableCell } from "./table-content";
import type { TablesData } from "./tables-data";

/** A zone of attitudes or of wishes. */
type Placed = Pick<ShownZone, "shape" | "rest">;

/** Cells of the tables in the reader's language. */
export function useCells(data: TablesData) {
  const t = useTranslations("tables");
  const format = useFormatter();
  const place = useWhere(data.centre);
  const kind = useTranslations("planner.zone");
  const whereIs = (zone: Placed) => place(labelPoint(zone.shape));
  const plain = (text: string): TableCell => ({ text, value: text });
  const optionOf = (set: string, option: string): string =>
    data.groupSets.find(({ id }) => id === set)?.options.find(({ id }) => id === option)?.label ?? option;
  return {
    plain,
    /** Persons; null is not told. */
    persons: (count: number | null): TableCell =>
      count === null ? { text: t("notTold"), value: null } : { text: format.number(count), value: count },
    percent: (count: number): TableCell => ({ text: t("percent", { percent: count }), value: count }),
    decimal: (share: number): TableCell => ({
      text: format.number(share, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      value: share,
    }),
    where: (zone: Placed): TableCell => ({
      text: zone.rest ? t("restAt", { where: whereIs(zone), kind: kind("rest") }) : whereIs(zone),
      value: whereIs(zone),
    }),
    date: (zone: ShownZone): TableCell => ({
      text: format.dateTime(new Date(`${zone.since}T12:00:00Z`), { dateStyle: "short" }),
      value: zone.since,
    }),
    attitude: (zone: Pick<ShownZone, "attitude">): TableCell => plain(t(`attitudes.${zone.attitude}`)),
    set: (set: string): TableCell => plain(data.groupSets.find(({ id }) => id === set)?.label ?? set),
    option: (set: string, option: string): TableCell => plain(optionOf(set, option)),
  };
}
