"use client";
import { useTranslations } from "use-intl";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { useZoneWords } from "./zone-words";

/** The map of one attitude in two sentences. */
export function ZoneSummary({
  zones,
  k,
  centre,
}: {
  zones: readonly ShownZone[];
  k: number;
  centre: readonly [number, number];
}) {
  const t = useTranslations("planner");
  const words = useZoneWords(centre);
  const single = zones.filter((zone) => !zone.rest);
  const rests = zones.length - single.length;
  const [top] = single;
  return (
    <>
      <p>
        {top
          ? t("words.some", { zones: single.length, rests, k, most: top.persons, where: words.where(top) })
          : rests > 0
            ? t("words.onlyRests", { rests, k })
            : t("words.none", { k })}
      </p>
      {zones.length > 1 ? <p>{t("words.overlap")}</p> : null}
    </>
  );
}
