"use client";
import { useTranslations } from "use-intl";
import type { SetMeasures } from "@/lib/domain/siting/comparison";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** Hours of each site at the same staff, and what the set costs. */
export function Money({ set, names, words }: { set: SetMeasures; names: Names; words: Words }) {
  const t = useTranslations("siting.money");
  const { sites, hours, oneOffCost, yearlyCost } = set;
  return (
    <section>
      <h2>{t("title")}</h2>
      <ul>
        {sites.map((site, place) => (
          <li key={site}>
            {t("hoursOf", { site: names.nameOf(site), hours: words.hours(hours[place] ?? 0) })}
          </li>
        ))}
      </ul>
      <p>{t("hoursNote")}</p>
      <p>
        {oneOffCost === null || yearlyCost === null
          ? t("unknown")
          : t("cost", { once: words.euros(oneOffCost), yearly: words.euros(yearlyCost) })}
      </p>
    </section>
  );
}
