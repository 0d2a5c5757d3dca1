import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PocketCard } from "@/components/desk/print/pocket-card";
import { Poster } from "@/components/desk/print/poster";
import { PrintButton } from "@/components/desk/print/print-button";
import styles from "@/components/desk/print/print.module.css";
import { posterParagraphs } from "@/lib/domain/study/poster-paragraphs";
import { textIn } from "@/lib/domain/study/definition";
import { LOCALES, isLocale as isInterface } from "@/lib/i18n/locales";
import { spokenWords } from "@/lib/i18n/spoken";
import { isLocale, translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";
import { forPage } from "@/lib/server/pages";
import { readSheets } from "@/lib/services/workshops/read-sheets";

interface Props {
  params: Promise<{ locale: string; study: string; workshop: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("print.title") } : {};
}

/** A poster for the door and pocket cards for keys, set for A4. */
export default async function PrintPage({ params }: Props) {
  const { locale, study: slug, workshop: id } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/workshops/${encodeURIComponent(id)}/print`;
  const { study, workshop, cards } = await forPage(locale, path, (ctx) =>
    readSheets(ctx, { study: slug, workshop: id }),
  );
  const t = await translator(locale, "workshop");
  const { definition } = study;
  const first = definition.languages.find(isInterface) ?? "de";
  const words = await spokenWords(first, {});
  const { host } = new URL(config().baseUrl);
  const day = new Intl.DateTimeFormat(first, { dateStyle: "full", timeZone: "UTC" });
  const when = [day.format(new Date(`${workshop.day}T00:00:00Z`)), workshop.begins, workshop.place];
  return (
    <main className={styles["page"]}>
      <div className={styles["intro"]}>
        <h1>{t("print.title")}</h1>
        <p>{t("print.text", { count: cards.length })}</p>
        <PrintButton text={t("print.action")} />
        <p id="print-notices">{t("print.notices")}</p>
        <nav className={styles["notices"]} aria-labelledby="print-notices">
          {definition.languages.filter(isInterface).map((language) => (
            <a
              key={language}
              className="button"
              lang={language}
              dir={LOCALES[language].direction}
              href={`/${language}/notice/${encodeURIComponent(slug)}`}
            >
              {LOCALES[language].name}
            </a>
          ))}
        </nav>
      </div>
      <Poster
        lang={first}
        title={textIn(definition.title, first, definition.languages)}
        when={when.filter(Boolean).join(" · ")}
        url={`${config().baseUrl}/${first}/draw/${workshop.code}`}
        address={host}
        code={workshop.code}
        qr={t("qr")}
        voices={definition.languages.filter(isInterface).map((language) => ({
          language,
          name: LOCALES[language].name,
          direction: LOCALES[language].direction,
          paragraphs: posterParagraphs(definition, language),
        }))}
      />
      <section className={styles["cards"]} aria-label={t("print.cards")}>
        {cards.map(({ picture, number }) => (
          <PocketCard
            key={`${picture}-${number}`}
            lang={first}
            picture={picture}
            name={`${words(`way.pictogram.${picture}`)} ${number}`}
            title={words("way.key.shown")}
            keep={words("way.key.keep")}
            address={`${host}/r`}
          />
        ))}
      </section>
    </main>
  );
}
