import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { Release } from "@/components/words/release";
import { StepForms } from "@/components/words/step-forms";
import { StepsTaken } from "@/components/words/steps-taken";
import styles from "@/components/words/words.module.css";
import { STAFF_LOCALES, directionOf, isLocale as isKnown } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readWords } from "@/lib/services/words/read-words";

interface Props {
  params: Promise<{ locale: string; study: string; words: string }>;
}

const KINDS = ["place", "area", "way", "barrier"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "words"))("title") } : {};
}

/** Some words: as they came, what was made of them step by step, and what others will read. */
export default async function SomeWordsPage({ params }: Props) {
  const { locale, study: slug, words: id } = await params;
  if (!isLocale(locale)) notFound();
  const list = `/${locale}/desk/${encodeURIComponent(slug)}/words`;
  const { study, words } = await forPage(locale, `${list}/${encodeURIComponent(id)}`, (ctx) =>
    readWords(ctx, { study: slug, words: id }),
  );
  const t = await translator(locale, "words");
  const call = `/api/studies/${encodeURIComponent(slug)}/words/${encodeURIComponent(id)}`;
  const languages = [...new Set([...STAFF_LOCALES, ...study.definition.languages, words.language])];
  return (
    <main className={home["page"]}>
      <a href={list}>{t("back")}</a>
      <h1>{t("about", { kind: t(`kinds.${KINDS.find((kind) => kind === words.kind) ?? "other"}`) })}</h1>
      {words.label === null ? null : (
        <p>
          <bdi>{words.label}</bdi>
        </p>
      )}
      {words.original === null ? (
        <audio
          className={styles["sound"]}
          controls
          preload="none"
          src={`${call}/audio`}
          aria-label={t("listen")}
        />
      ) : (
        <figure className={styles["said"]}>
          <figcaption>{t("original")}</figcaption>
          <blockquote
            lang={words.language}
            dir={isKnown(words.language) ? directionOf(words.language) : "auto"}
          >
            {words.original}
          </blockquote>
        </figure>
      )}
      <Texts locale={locale} messages={await messagesFor(locale, ["common", "words"])} timeZone={TIME_ZONE}>
        <StepForms call={call} words={words} languages={languages} />
        <Release call={call} words={words} />
        <StepsTaken steps={words.steps} />
      </Texts>
    </main>
  );
}
