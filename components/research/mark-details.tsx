"use client";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { attitudesOf, type MarkProperties } from "@/lib/client/research/mark";
import { NO_ANSWER, TIMES } from "@/lib/domain/drawing/terms";
import { TOPICS, TOPIC_LABELS } from "@/lib/domain/study/topics";
import { AttitudeSigns } from "./attitude-signs";
import type { MarksRoomStudy } from "./study";
import styles from "./mark-details.module.css";

/** The one selected: a sentence first, then what stands behind it. */
export function MarkDetails(props: { study: MarksRoomStudy; mark: MarkProperties | null; located: boolean }) {
  const t = useTranslations("research");
  const format = useFormatter();
  const locale = useLocale();
  const { study, mark, located } = props;
  if (!mark) {
    return (
      <section>
        <h2>{t("selected")}</h2>
        <p>{t("nothingSelected")}</p>
      </section>
    );
  }
  const facts: [label: string, value: string][] = [
    ...(mark.order === undefined ? [] : [[t("facts.order"), format.number(mark.order)] as [string, string]]),
    [t("facts.phase"), t(`phases.${mark.phase}`)],
    [
      t("facts.certainty"),
      located ? t(`certainties.${mark.certainty ?? "not-asked"}`) : t("certainties.not-on-map"),
    ],
    ...(mark.radius_m === null
      ? []
      : [[t("facts.radius"), t("meters", { count: Math.round(mark.radius_m) })] as [string, string]]),
    ...(mark.times === "" ? [] : [[t("facts.times"), times(mark)] as [string, string]]),
    ...(mark.topics === "" ? [] : [[t("facts.topics"), topics(mark)] as [string, string]]),
    ...study.groupSets.map((set): [string, string] => [set.label, answer(set, mark)]),
    [t("columns.workshop"), study.workshops.find((one) => one.outwardId === mark.workshop)?.title ?? ""],
    ...(mark.drawing === undefined ? [] : [[t("facts.drawing"), mark.drawing] as [string, string]]),
    ...(mark.participant === undefined
      ? []
      : [[t("facts.participant"), mark.participant] as [string, string]]),
    [t("facts.id"), mark.id],
  ];
  return (
    <section aria-live="polite">
      <h2>{t("selected")}</h2>
      <p className={styles["sentence"]}>
        {t(attitudesOf(mark).length > 0 ? "sentence" : "sentencePlain", {
          kind: t(`kindsIndefinite.${mark.kind}`),
        })}
      </p>
      <AttitudeSigns mark={mark} />
      {mark.label ? (
        <p className={styles["label"]} dir="auto">
          {mark.label}
        </p>
      ) : null}
      {mark.comment ? (
        <blockquote className={styles["quote"]} dir="auto">
          {mark.comment}
        </blockquote>
      ) : null}
      <dl className={styles["facts"]}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function topics(one: MarkProperties): string {
    const said = one.topics.split("|");
    const known = TOPICS.filter((topic) => said.includes(topic));
    return format.list(known.map((topic) => TOPIC_LABELS[topic][locale === "de" ? "de" : "en"]));
  }

  function times(one: MarkProperties): string {
    const said = one.times.split("|");
    return format.list(TIMES.filter((time) => said.includes(time)).map((time) => t(`times.${time}`)));
  }

  function answer(set: MarksRoomStudy["groupSets"][number], one: MarkProperties): string {
    const given = one[set.column as `groups_${string}`];
    if (given === null || given === undefined) return t("notAsked");
    if (given === NO_ANSWER) return t("noAnswer");
    return set.options.find((option) => option.id === given)?.label ?? given;
  }
}
