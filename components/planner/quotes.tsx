"use client";
import { useLocale, useTranslations } from "use-intl";
import { QuoteTexts } from "@/components/words/quote-texts";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { textFor, type ShownQuote } from "@/lib/domain/words/quote";
import { zoneId } from "./views/zone-id";
import styles from "./quotes.module.css";

const SHOWN = 6;

/**
 * What people said, as released: of the zone chosen, else of the attitude shown. Under a map nobody can choose from, and
 * in a zone without any, it says so.
 */
export function Quotes(props: { quotes: readonly ShownQuote[]; attitude: Attitude; zone: string | null }) {
  const t = useTranslations("words.planner");
  const { quotes, attitude, zone } = props;
  if (quotes.length === 0) return null;
  const fitting = quotes.filter((quote) =>
    zone === null
      ? quote.attitudes.includes(attitude)
      : quote.zones.some((one) => one.attitude === attitude && zoneId(one) === zone),
  );
  return (
    <section>
      <h2>{t(zone === null ? "title" : "titleZone")}</h2>
      {fitting.length === 0 ? (
        <p>{t(zone === null ? "none" : "noneZone")}</p>
      ) : (
        <ul className={styles["quotes"]}>
          {fitting.slice(0, SHOWN).map((quote) => (
            <Quote key={quote.id} quote={quote} />
          ))}
        </ul>
      )}
      {fitting.length > SHOWN ? <All quotes={fitting.slice(SHOWN)} /> : null}
      <p className={styles["note"]}>{t("note")}</p>
    </section>
  );
}

/** In the reader's language, where there is a text in it; else as it was said. */
function Quote({ quote: { texts } }: { quote: ShownQuote }) {
  const locale = useLocale();
  const text = textFor(texts, locale);
  return (
    <li>
      <QuoteTexts texts={text ? [text] : []} />
    </li>
  );
}

function All({ quotes }: { quotes: readonly ShownQuote[] }) {
  const t = useTranslations("words.planner");
  return (
    <details>
      <summary>{t("more", { count: quotes.length })}</summary>
      <ul className={styles["quotes"]}>
        {quotes.map((quote) => (
          <Quote key={quote.id} quote={quote} />
        ))}
      </ul>
    </details>
  );
}
