import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { answerOf, type Answer } from "@/lib/client/register/import-look";
import { RowQuestion } from "./row-question";
import styles from "./register.module.css";

/** How many rows of a file are good as they are, and those that are not, one question each. */
export function AskedRows<Row extends { line: number; question: string | null }>(props: {
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  questionOf: (row: Row) => string;
  answersFor: (row: Row) => readonly Answer[];
  plan: { answers: Readonly<Record<string, Answer>> };
  onAnswer: (lines: readonly number[], answer: Answer) => void;
  /** One answer for many of them. */
  children?: ReactNode;
}) {
  const t = useTranslations("register.import");
  const { rows, plan } = props;
  const asked = rows.filter(({ question }) => question !== null);
  return (
    <>
      <section className={styles["group"]}>
        <h2>{t("checkTitle")}</h2>
        <p>{t("good", { count: rows.length - asked.length })}</p>
      </section>
      {asked.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("askedTitle", { count: asked.length })}</h3>
          <p className={styles["hint"]}>{t("askedText")}</p>
          {props.children}
          <ul className={styles["list"]}>
            {asked.map((row) => (
              <RowQuestion
                key={row.line}
                line={row.line}
                name={props.nameOf(row)}
                question={props.questionOf(row)}
                answers={props.answersFor(row)}
                answer={answerOf(plan, row)}
                onAnswer={(one) => props.onAnswer([row.line], one)}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
