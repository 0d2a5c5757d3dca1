"use client";
import { useTranslations } from "use-intl";
import { useWhere } from "@/components/planner/views/use-where";
import { WISHES } from "@/lib/domain/drawing/terms";
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
          {WISHES.flatMap((wish) =>
            wishes
              .filter((zone) => zone.wish === wish)
              .sort((a, b) => b.persons - a.persons)
              .map(({ zone, rest, persons, shape }) => (
                <li key={`${wish}${zone}${rest}`}>
                  {t(rest ? `${wish}Rest` : wish, { persons, where: where(labelPoint(shape)) })}
                </li>
              )),
          )}
        </ul>
      )}
    </section>
  );
}
