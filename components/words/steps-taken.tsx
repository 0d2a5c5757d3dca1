"use client";
import { useFormatter, useTranslations } from "use-intl";
import home from "@/components/desk/home.module.css";
import type { WordsView } from "@/lib/domain/words/view";

/** Every version there was, who made it and when. */
export function StepsTaken({ steps }: { steps: WordsView["steps"] }) {
  const t = useTranslations("words");
  const format = useFormatter();
  return (
    <section>
      <h2>{t("history.title")}</h2>
      {steps.length === 0 ? (
        <p>{t("history.none")}</p>
      ) : (
        <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("history.title")}>
          <table className={home["table"]}>
            <thead>
              <tr>
                {(["number", "kind", "text", "by", "at"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`history.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.number}>
                  <td>{step.number}</td>
                  <td>
                    {t(`kindsOfStep.${step.kind}`)}, {format.displayName(step.language, { type: "language" })}
                    {step.draft ? ` (${t("draftMark")})` : null}
                  </td>
                  <td lang={step.language} dir="auto">
                    {step.text}
                  </td>
                  <td>
                    <bdi>{step.name}</bdi>
                  </td>
                  <td>{format.dateTime(step.at, { dateStyle: "medium", timeStyle: "short" })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
