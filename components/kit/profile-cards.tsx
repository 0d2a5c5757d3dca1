"use client";
import { KIT_COMPONENTS } from "@/lib/domain/kit/catalogue";
import { openComponents } from "@/lib/domain/kit/completeness";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import { useKitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./profile-cards.module.css";

/** The kits of a study by social space: where each stands, and how much of it is chosen. */
export function ProfileCards({ base, profiles }: { base: string; profiles: readonly ShownProfile[] }) {
  const { t, time } = useKitWords([]);
  const spaces = [...new Set(profiles.map(({ socialSpaceName }) => socialSpaceName))];
  return spaces.map((space) => (
    <section key={space}>
      <h2>
        <bdi>{space}</bdi>
      </h2>
      <ul className={styles["cards"]}>
        {profiles
          .filter(({ socialSpaceName }) => socialSpaceName === space)
          .map(({ id, profile, changedAt, changedBy, replaces }) => {
            const chosen = KIT_COMPONENTS.length - openComponents(profile).length;
            const date = time(changedAt);
            return (
              <li key={id} className="desk-panel" data-status={profile.status}>
                <h3>
                  <a href={`${base}/${id}`}>
                    <bdi>{profile.name}</bdi>
                  </a>
                </h3>
                <p>
                  <strong>{t(`status.${profile.status}`)}</strong> · {t("list.chosen", { count: chosen })}
                </p>
                <p className={kit["soft"]}>
                  {changedBy === null
                    ? t("list.changedBy", { date })
                    : t("list.changed", { date, name: changedBy })}
                </p>
                {replaces !== null && profile.status !== "decided" && profile.status !== "superseded" ? (
                  <p>{t("list.replaces")}</p>
                ) : null}
                <p>
                  <a className="button" href={`${base}/${id}/paper`}>
                    {t("paper.link")}
                  </a>
                </p>
              </li>
            );
          })}
      </ul>
    </section>
  ));
}
