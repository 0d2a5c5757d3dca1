"use client";
import { useTranslations } from "use-intl";
import { changeWords } from "@/components/kit/change-words";
import { useKitWords } from "@/components/kit/use-kit-words";
import styles from "./outcome.module.css";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { SinceDecision } from "@/lib/domain/kit/since-decision";

const NO_GROUPS = [] as const;

/** What has changed since a decision: sources, evidence that no longer holds, what takes its place, what was changed in it. */
export function SinceList(props: { since: SinceDecision; shown: ShownProfile }) {
  const { since, shown } = props;
  const t = useTranslations("outcome.since");
  const words = useKitWords(NO_GROUPS);
  const stale = Object.entries(shown.profile.choices).flatMap(([option, { evidence }]) =>
    evidence.filter(({ id }) => shown.standings[id] !== undefined).map(({ id }) => ({ id, option })),
  );
  const { releases, scenarios, replacements } = since;
  const history = since.history.flatMap((step) => step.changes.map((change) => ({ step, change })));
  const parts = [
    {
      title: t("releases", { count: releases.length }),
      lines: releases.map(({ number, at }) => t("release", { number, date: words.day(at) })),
    },
    {
      title: t("scenarios", { count: scenarios.length }),
      lines: scenarios.map(({ name, at }) => t("scenario", { name, date: words.day(at) })),
    },
    {
      title: t("stale", { count: stale.length }),
      lines: [...new Set(stale.map(({ option }) => words.label(shown.profile, option)))],
    },
    {
      title: t("replacements"),
      lines: replacements.map(({ name, status }) => `${name} (${words.t(`status.${status}`)})`),
    },
    {
      title: t("history"),
      lines: history.map(({ step, change }) => {
        const date = words.time(step.changedAt);
        const when =
          step.changedBy === null ? t("stepGone", { date }) : t("step", { date, name: step.changedBy });
        return `${when}: ${changeWords(words, shown.profile, change)}`;
      }),
    },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return <p>{t("nothing")}</p>;
  return parts.map(({ title, lines }) => (
    <div key={title} className={styles["part"]}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, place) => (
          <li key={place}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </div>
  ));
}
