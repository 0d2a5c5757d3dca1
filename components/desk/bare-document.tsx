import ar from "@/lib/i18n/messages/ar/common.json";
import de from "@/lib/i18n/messages/de/common.json";
import easyGerman from "@/lib/i18n/messages/de-simple/common.json";
import en from "@/lib/i18n/messages/en/common.json";
import fa from "@/lib/i18n/messages/fa/common.json";
import ku from "@/lib/i18n/messages/ku/common.json";
import ru from "@/lib/i18n/messages/ru/common.json";
import ti from "@/lib/i18n/messages/ti/common.json";
import tr from "@/lib/i18n/messages/tr/common.json";
import uk from "@/lib/i18n/messages/uk/common.json";
import { LOCALE_IDS, directionOf } from "@/lib/i18n/locales";
import styles from "./trouble.module.css";

const TEXTS = { de, "de-simple": easyGerman, en, uk, ar, fa, ru, tr, ku, ti };

/** A whole document for addresses outside any language: the same sentence in each of them. */
export function BareDocument({ what }: { what: "notFound" | "trouble" }) {
  return (
    <html lang="de">
      <head>
        <title>{de.app.name}</title>
      </head>
      <body>
        <main className={styles["page"]}>
          {LOCALE_IDS.map((id, index) => {
            const Title = index === 0 ? "h1" : "h2";
            return (
              <section key={id} lang={id} dir={directionOf(id)}>
                <Title>{TEXTS[id][what].title}</Title>
                <p>{TEXTS[id][what].text}</p>
                <a href={`/${id}`}>{TEXTS[id][what].home}</a>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
