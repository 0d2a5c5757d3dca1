"use client";
import { useTranslations } from "use-intl";
import { useWhere } from "@/components/planner/views/use-where";
import { labelPoint } from "@/lib/client/planner/label-point";
import type { SitesData } from "./sites-data";

/** Where people wished for a place, and where not: beside the figures, never inside. */
export function Wishes({ data: { wishes, map } }: { data: Pick<SitesData, "wishes" | "map"> }) {
  const t = useTranslations("siting.wishes");
  const where = useWhere(map.center);
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("note")}</p>
      {wishes.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul>
          {wishes.map(({ wish, zone, rest, persons, shape }) => (
            <li key={`${wish}${zone}${rest}`}>{t(wish, { persons, where: where(labelPoint(shape)) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
