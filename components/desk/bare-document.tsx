import ar from "@/lib/i18n/messages/ar/common.json";
import de from "@/lib/i18n/messages/de/common.json";
import en from "@/lib/i18n/messages/en/common.json";
import { LOCALE_IDS, directionOf } from "@/lib/i18n/locales";
import styles from "./trouble.module.css";

const TEXTS = { de, en, ar };

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
