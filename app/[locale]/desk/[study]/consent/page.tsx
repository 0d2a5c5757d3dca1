import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageName } from "@/components/languages/in-words";
import home from "@/components/desk/home.module.css";
import { ReleaseConsent } from "@/components/desk/study/release-consent";
import styles from "@/components/desk/study/consent.module.css";
import { LOCALES, isLocale as isInterface } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readConsent } from "@/lib/services/studies/read-consent";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "study"))("consent.title") } : {};
}

/** What people are asked to agree to, in every language of the study, and whether it may be put to them. */
export default async function ConsentPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}`;
  const { study, release, mayRelease } = await forPage(locale, `${base}/consent`, (ctx) =>
    readConsent(ctx, slug),
  );
  const t = await translator(locale, "study");
  const { consent, languages, example } = study.definition;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const said = languages.flatMap((language) => {
    const text = consent.text[language];
    return text === undefined ? [] : [{ language, text }];
  });
  const state = example
    ? t("consent.example")
    : release
      ? t("consent.released", {
          name: release.releasedBy ?? t("consent.nobody"),
          day: day.format(release.releasedAt),
        })
      : t("consent.notReleased");
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("consent.title")}</h1>
        <p className={home["question"]}>{t("consent.version", { version: consent.version })}</p>
      </div>
      <section>
        <p>{state}</p>
        {mayRelease && !example && !release ? (
          <Texts locale={locale} messages={await messagesFor(locale, ["study"])} timeZone={TIME_ZONE}>
            <ReleaseConsent study={slug} version={consent.version} />
          </Texts>
        ) : null}
      </section>
      {said.map(({ language, text }) => (
        <section key={language} className={styles["consent"]}>
          <h2>
            <bdi>{languageName({ language, added: null })}</bdi>
          </h2>
          <p lang={language} dir={isInterface(language) ? LOCALES[language].direction : "auto"}>
            {text}
          </p>
        </section>
      ))}
    </main>
  );
}
