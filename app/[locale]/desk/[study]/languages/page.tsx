import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddLanguage } from "@/components/languages/add-language";
import { languageName, reviewInWords } from "@/components/languages/in-words";
import home from "@/components/desk/home.module.css";
import { clipsOf, isFilm } from "@/lib/domain/study/clips";
import { LOCALES, isLocale as isInterface } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readLanguages } from "@/lib/services/languages/read-languages";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "languages"))("title") } : {};
}

/** What each language of the study has and lacks, and which ones participants can choose. */
export default async function LanguagesPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/languages`;
  const { study, languages, mayEdit } = await forPage(locale, base, (ctx) => readLanguages(ctx, slug));
  const t = await translator(locale, "languages");
  const { definition } = study;
  const sounds = clipsOf(definition).filter(({ id }) => !isFilm(id));
  const textsOf = (language: string) => {
    if (!isInterface(language)) return t("textsNone");
    return t(LOCALES[language].reviewed ? "textsReviewed" : "textsDraft");
  };
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
        {definition.example ? <p className={home["note"]}>{t("example")}</p> : null}
      </div>
      <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("title")}>
        <table className={home["table"]}>
          <thead>
            <tr>
              {(["language", "texts", "consent", "sounds", "state"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {languages.map((state) => (
              <tr key={state.language}>
                <th scope="row">
                  <a href={`${base}/${state.language}`}>
                    <bdi lang={state.language}>{languageName(state)}</bdi>
                  </a>
                </th>
                <td>{textsOf(state.language)}</td>
                <td>{reviewInWords(t, locale, state, definition.consent.version)}</td>
                <td>
                  {t("soundsCount", {
                    count: sounds.filter(({ id }) => state.recorded[id]).length,
                    total: sounds.length,
                  })}
                  {definition.example ? null : `; ${t("missing", { count: state.missing.length })}`}
                </td>
                <td>{t(state.offered ? "open" : "closed")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayEdit ? (
        <Texts
          locale={locale}
          messages={await messagesFor(locale, ["common", "languages"])}
          timeZone={TIME_ZONE}
        >
          <AddLanguage study={slug} base={base} sounds={sounds.length} />
        </Texts>
      ) : null}
    </main>
  );
}
