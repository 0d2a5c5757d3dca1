import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClipList } from "@/components/languages/clip-list";
import { languageName, reviewInWords } from "@/components/languages/in-words";
import { OpenSwitch } from "@/components/languages/open-switch";
import { ReviewForm } from "@/components/languages/review-form";
import home from "@/components/desk/home.module.css";
import { clipsOf, isFilm, type Words } from "@/lib/domain/study/clips";
import { textIn } from "@/lib/domain/study/definition";
import { DEFAULT_LOCALE, isLocale as isInterface } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { spokenWords } from "@/lib/i18n/spoken";
import { forPage } from "@/lib/server/pages";
import { readLanguages } from "@/lib/services/languages/read-languages";

interface Props {
  params: Promise<{ locale: string; study: string; language: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "languages"))("title") } : {};
}

/** One language of the study: its consent, its recordings with what is missing, and whether it is open. */
export default async function LanguagePage({ params }: Props) {
  const { locale, study: slug, language } = await params;
  if (!isLocale(locale)) notFound();
  const all = `/${locale}/desk/${encodeURIComponent(slug)}/languages`;
  const found = await forPage(locale, `${all}/${encodeURIComponent(language)}`, (ctx) =>
    readLanguages(ctx, slug),
  );
  const { definition } = found.study;
  const state = found.languages.find((one) => one.language === language);
  if (!state) notFound();
  const t = await translator(locale, "languages");
  const first = definition.languages.find(isInterface) ?? DEFAULT_LOCALE;
  const written = isInterface(language) ? language : first;
  const word = await spokenWords(written, { count: definition.disclosure.kPlanner });
  const inWords = (words: readonly Words[]) =>
    words.map((one) =>
      "message" in one ? word(one.message) : textIn(one.texts, written, definition.languages),
    );
  const clips = clipsOf(definition).map(({ id, words }) => ({
    id,
    film: isFilm(id),
    needed: state.missing.includes(id),
    words: inWords(words),
    hash: state.recorded[id]?.hash ?? null,
  }));
  return (
    <main className={home["page"]}>
      <div>
        <p>
          <a href={all}>{t("all")}</a>
        </p>
        <h1>
          <bdi lang={language}>{languageName(state)}</bdi>
        </h1>
        <p className={home["question"]}>
          {t(state.offered ? "open" : "closed")} ·{" "}
          {reviewInWords(t, locale, state, definition.consent.version)}
        </p>
      </div>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "languages"])}
        timeZone={TIME_ZONE}
      >
        {found.mayEdit ? (
          <>
            <OpenSwitch
              study={slug}
              language={language}
              open={state.offered}
              always={definition.example && state.added === null}
              reason={state.ready.ok ? null : state.ready.reason}
            />
            <ReviewForm
              study={slug}
              language={language}
              version={definition.consent.version}
              text={definition.consent.text[language] ?? null}
            />
          </>
        ) : null}
        <ClipList study={slug} language={language} written={written} clips={clips} mayEdit={found.mayEdit} />
      </Texts>
    </main>
  );
}
