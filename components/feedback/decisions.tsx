import { kitOption, shownLabel } from "@/lib/domain/kit/catalogue";
import { outcomeText, type Outcome } from "@/lib/domain/kit/outcome";
import { directionOf, isLocale, type Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/server";
import styles from "./feedback.module.css";

interface Props {
  outcomes: readonly Outcome[];
  locale: Locale;
  t: Translator<"feedback">;
  /** In German or English, whichever the reader is nearer to. */
  kit: Translator<"kit">;
}

/** What was decided with the maps: what staff wrote, in the reader's language or in German, and which options were chosen. */
export function Decisions({ outcomes, locale, t, kit }: Props) {
  if (outcomes.length === 0) return null;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" });
  const date = (iso: string) => day.format(new Date(`${iso}T00:00:00Z`));
  const kitLocale = locale === "en" ? "en" : "de";
  return (
    <section className={styles["decisions"]}>
      <h2>{t("became.decided.title")}</h2>
      {outcomes.map((outcome) => (
        <article key={`${outcome.socialSpace} ${outcome.decidedOn}`} className={styles["finding"]}>
          <h3>{t("became.decided.on", { date: date(outcome.decidedOn), space: outcome.socialSpace })}</h3>
          <OutcomeText texts={outcome.texts} locale={locale} note={t("became.decided.german")} />
          {outcome.chosen.length + outcome.own.length === 0 ? null : (
            <details>
              <summary>{t("became.decided.chosen")}</summary>
              <ul lang={kitLocale} dir="ltr">
                {outcome.chosen.map((id) => {
                  const option = kitOption(id);
                  return option === undefined ? null : (
                    <li key={id}>
                      <strong>{shownLabel(option, kitLocale)}</strong>
                      <br />
                      {kit(`options.${option.id}`)}
                    </li>
                  );
                })}
                {outcome.own.map((label) => (
                  <li key={label}>
                    <strong>
                      <bdi>{label}</bdi>
                    </strong>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {outcome.reviewOn === null ? null : (
            <p>{t("became.decided.review", { date: date(outcome.reviewOn) })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

function OutcomeText({ texts, locale, note }: { texts: Outcome["texts"]; locale: Locale; note: string }) {
  const told = outcomeText(texts, locale);
  if (told === null) return null;
  const { language, text } = told;
  return (
    <>
      {language === locale ? null : <p className={styles["study"]}>{note}</p>}
      <p
        className={styles["written"]}
        lang={language}
        dir={isLocale(language) ? directionOf(language) : "auto"}
      >
        {text}
      </p>
    </>
  );
}
