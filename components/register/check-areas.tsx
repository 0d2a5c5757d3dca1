"use client";
import { useTranslations } from "use-intl";
import { answerOf, type AreaLook } from "@/lib/client/register/import-look";
import { AskedRows } from "./asked-rows";
import { BadRows } from "./bad-rows";
import type { CheckProps } from "./import-check-step";
import { TakeBar } from "./take-bar";
import { useAnswers } from "./use-answers";
import styles from "./register.module.css";

/** Areas of a file before they are taken: outlines in question, and names that are there already. */
export function CheckAreas({ look, working, onBack, onTake }: CheckProps<AreaLook>) {
  const t = useTranslations("register.import");
  const { areas, bad, sameName } = look.checked;
  const known = sameName.filter((one) => one.known).flatMap(({ lines }) => lines);
  const [plan, answer] = useAnswers(look.plan, known);
  const taken = areas.filter((area) => answerOf(plan, area) !== "leave").length;

  return (
    <>
      <AskedRows
        rows={areas}
        nameOf={({ name }) => name}
        questionOf={({ question }) => t(question === "swapped" ? "question.swapped" : "question.farArea")}
        answersFor={({ question }) =>
          question === "swapped" ? ["leave", "turn", "take"] : ["leave", "take"]
        }
        plan={plan}
        onAnswer={answer}
      />
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
