"use client";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { answerOf, type Answer, type PlaceLook } from "@/lib/client/register/import-look";
import type { CheckedPlace } from "@/lib/domain/import/check-places";
import { AskedRows } from "./asked-rows";
import { BadRows } from "./bad-rows";
import type { CheckProps } from "./import-check-step";
import { SamePlaces } from "./same-places";
import { TakeBar } from "./take-bar";
import { useAnswers } from "./use-answers";
import styles from "./register.module.css";

/** Institutions of a file before they are taken: what is asked, what is there twice, what cannot be used. */
export function CheckPlaces({ look, working, onBack, onTake }: CheckProps<PlaceLook>) {
  const t = useTranslations("register.import");
  const fields = useTranslations("register.fields");
  const format = useFormatter();
  const { places, bad, samePlaces } = look.checked;
  const known = samePlaces
    .filter((one) => one.sameName && one.known.length > 0)
    .flatMap(({ lines }) => lines);
  const [plan, answer] = useAnswers(look.plan, known);
  const swapped = places.filter(({ question }) => question === "swapped");
  const unread = places.flatMap(({ line, unread: cells }) => cells.map((field) => ({ line, field })));
  const taken = places.filter((place) => answerOf(plan, place) !== "leave").length;

  return (
    <>
      <AskedRows
        rows={places}
        nameOf={({ institution }) => institution.name}
        questionOf={questionText}
        answersFor={answersFor}
        plan={plan}
        onAnswer={answer}
      >
        {swapped.length > 1 ? (
          <Button
            onClick={() =>
              answer(
                swapped.map(({ line }) => line),
                "turn",
              )
            }
          >
            {t("allSwapped", { count: swapped.length })}
          </Button>
        ) : null}
      </AskedRows>
      <SamePlaces
        groups={samePlaces}
        places={places}
        takes={(place) => answerOf(plan, place) !== "leave"}
        onTake={(place, take) => answer([place.line], take ? "take" : "leave")}
      />
      <BadRows bad={bad} />
      {unread.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("unreadTitle", { count: unread.length })}</h3>
          <ul>
            {unread.slice(0, 20).map(({ line, field }) => (
              <li key={`${line} ${field}`}>{t("unread", { line, field: fields(field) })}</li>
            ))}
          </ul>
          {unread.length > 20 ? <p>{t("more", { count: unread.length - 20 })}</p> : null}
        </section>
      ) : null}
      <TakeBar
        label={t("take", { count: taken })}
        none={taken === 0}
        working={working}
        onTake={() => onTake(plan)}
        onBack={onBack}
      />
    </>
  );

  function questionText({ question, metersOff }: CheckedPlace): string {
    const km = format.number(metersOff / 1_000, { maximumFractionDigits: metersOff < 10_000 ? 1 : 0 });
    return question === null ? "" : t(`question.${question}`, { km });
  }
}

/** What can happen to a row: only what its numbers allow. */
function answersFor({ question, exchanged, onlyExchanged, other }: CheckedPlace): Answer[] {
  const turns = question === "swapped" && exchanged !== null;
  return [
    "leave",
    ...(turns ? (["turn"] as const) : []),
    ...(onlyExchanged ? [] : (["take"] as const)),
    ...(other ? (["other"] as const) : []),
  ];
}
