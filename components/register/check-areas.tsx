"use client";
import { useTranslations } from "use-intl";
import { answerOf, type AreaLook } from "@/lib/client/register/import-look";
import { BadRows } from "./bad-rows";
import type { CheckProps } from "./import-check-step";
import { RowQuestion } from "./row-question";
import { TakeBar } from "./take-bar";
import { useAnswers } from "./use-answers";
import styles from "./register.module.css";

/** Areas of a file before they are taken: outlines in question, and names that are there already. */
export function CheckAreas({ look, working, onBack, onTake }: CheckProps<AreaLook>) {
  const t = useTranslations("register.import");
  const { areas, bad, sameName } = look.checked;
  const known = sameName.filter((one) => one.known).flatMap(({ lines }) => lines);
  const [plan, answer] = useAnswers(look.plan, known);
  const asked = areas.filter(({ question }) => question !== null);
  const taken = areas.filter((area) => answerOf(plan, area) !== "leave").length;

  return (
    <>
      <section className={styles["group"]}>
        <h2>{t("checkTitle")}</h2>
        <p>{t("good", { count: areas.length - asked.length })}</p>
      </section>
      {asked.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("askedTitle", { count: asked.length })}</h3>
          <p className={styles["hint"]}>{t("askedText")}</p>
          <ul className={styles["list"]}>
            {asked.map((area) => (
              <RowQuestion
                key={area.line}
                line={area.line}
                name={area.name}
                question={t(area.question === "swapped" ? "question.swapped" : "question.farArea")}
                answers={area.question === "swapped" ? ["leave", "turn", "take"] : ["leave", "take"]}
                answer={answerOf(plan, area)}
                onAnswer={(one) => answer([area.line], one)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {sameName.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("sameAreaTitle")}</h3>
          <ul>
            {sameName.map(({ name, lines, known: there }) => (
              <li key={lines.join(" ")}>
                {t(there ? "sameAreaKnown" : "sameArea", { name, lines: lines.join(", ") })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <BadRows bad={bad} />
      <TakeBar
        label={t("take", { count: taken })}
        none={taken === 0}
        working={working}
        onTake={() => onTake(plan)}
        onBack={onBack}
      />
    </>
  );
}
