import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { Decisions } from "@/components/feedback/decisions";
import styles from "@/components/feedback/feedback.module.css";
import { DomainError } from "@/lib/domain/errors";
import { textIn } from "@/lib/domain/study/definition";
import { isLocale, translator } from "@/lib/i18n/server";
import { pageContext } from "@/lib/server/pages";
import { readBecame } from "@/lib/services/feedback/read-became";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "feedback"))("became.title") } : {};
}

/** For people who have drawn: how far the maps have come, and when results were promised. */
export default async function BecamePage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const became = await readBecame(await pageContext(), slug).catch((error: unknown) => {
    if (error instanceof DomainError) notFound();
    throw error;
  });
  const [t, common, notice, kit] = await Promise.all([
    translator(locale, "feedback"),
    translator(locale, "common"),
    translator(locale, "notice"),
    // The kit's own words are German, and English for those who read that.
    translator(locale === "en" ? "en" : "de", "kit"),
  ]);
  const { study, step, promise, outcomes } = became;
  const { title, languages, feedbackOn } = study.definition;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" });
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={styles["page"]}>
        <p className={styles["study"]}>
          <bdi>{textIn(title, locale, languages)}</bdi>
        </p>
        <h1>{t("became.title")}</h1>
        <p className={styles["said"]}>{t(`became.step.${step}`)}</p>
        {feedbackOn !== undefined && (promise === "due" || promise === "overdue") ? (
          <p>{t(`became.promise.${promise}`, { date: day.format(new Date(`${feedbackOn}T00:00:00Z`)) })}</p>
        ) : null}
        <Decisions outcomes={outcomes} locale={locale} t={t} kit={kit} />
        <p className={styles["ways"]}>
          {step === "published" ? (
            <a className="button" data-look="primary" href={`/${locale}/results/${encodeURIComponent(slug)}`}>
              {t("became.link")}
            </a>
          ) : null}
          <a className="button" href="/r">
            {t("became.own")}
          </a>
          <a className="button" href={`/${locale}/notice/${encodeURIComponent(slug)}`}>
            {notice("link")}
          </a>
        </p>
      </main>
    </Frame>
  );
}
