"use client";
import { useTranslations } from "use-intl";
import type { Answer } from "@/lib/client/register/import-look";
import styles from "./register.module.css";

/** One row in question: what is wrong with it, and what shall happen. */
export function RowQuestion(props: {
  line: number;
  name: string;
  question: string;
  answers: readonly Answer[];
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}) {
  const t = useTranslations("register.import");
  return (
    <li className={styles["row"]}>
      <p>
        <strong>{t("takeLine", { line: props.line, name: props.name })}</strong>
        <br />
        {props.question}
      </p>
      <div className="desk-field">
        <select
          aria-label={t("answer", { line: props.line })}
          value={props.answer}
          onChange={(event) => {
            const answer = props.answers.find((one) => one === event.currentTarget.value);
            if (answer) props.onAnswer(answer);
          }}
        >
          {props.answers.map((one) => (
            <option key={one} value={one}>
              {t(`answers.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}
