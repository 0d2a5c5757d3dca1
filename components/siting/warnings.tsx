"use client";
import { useTranslations } from "use-intl";
import type { Comparison } from "@/lib/domain/siting/comparison";
import styles from "./warnings.module.css";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** What has to be known before anybody relies on the figures. */
export function Warnings(props: { comparison: Comparison; p: number; names: Names; words: Words }) {
  const t = useTranslations("siting.warnings");
  const { comparison, names, words } = props;
  const { warnings, tornado } = comparison;
  if (warnings.length === 0) return null;
  const without = tornado.find((one) => one.parameter === "venues" && one.p === props.p)?.high;
  const known = new Set(comparison.candidates.map(({ id }) => id));
  const about = (all: readonly string[]) => {
    const named = all.filter((one) => !words.isUnnamed(one));
    const count = all.length - named.length;
    return words.list([
      ...named.map((one) => (known.has(one) ? names.nameOf(one) : `\u2068${one}\u2069`)),
      ...(count > 0 ? [t("unnamed", { count })] : []),
    ]);
  };
  return (
    <section className={styles["warnings"]}>
      <h2>{t("title")}</h2>
      <ul>
        {warnings.map(({ warning, about: all }) => (
          <li key={warning}>
            {t(warning, { about: about(all) })}
            {warning === "near-venue" && without && !comparison.exploration
              ? ` ${t("withoutVenues", { sites: names.namesOf(without.sites), minutes: words.minutes(without.minutes) })}`
              : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
