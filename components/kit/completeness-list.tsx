"use client";
import { completeness } from "@/lib/domain/kit/completeness";
import type { Profile } from "@/lib/domain/kit/profile";
import type { KitWords } from "./use-kit-words";
import styles from "./completeness-list.module.css";

/** The three conditions of the fact sheet's conclusion, and what each still lacks. */
export function CompletenessList({ words, profile }: { words: KitWords; profile: Profile }) {
  const { t } = words;
  return (
    <ul className={styles["conditions"]}>
      {completeness(profile).map(({ condition, met, missing }) => (
        <li key={condition} data-met={met}>
          <strong>{t(`check.${condition}`)}</strong> <span>{t(met ? "check.met" : "check.open")}</span>
          {met ? null : (
            <p>
              {t(`check.${condition}Missing`, {
                groups: words.list(missing.map((group) => t(`groups.${group}`))),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
