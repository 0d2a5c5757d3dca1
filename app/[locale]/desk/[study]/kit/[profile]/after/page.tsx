import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { OutcomeForm } from "@/components/outcome/outcome-form";
import { ReviewDate } from "@/components/outcome/review-date";
import { SinceList } from "@/components/outcome/since-list";
import register from "@/components/register/register.module.css";
import { OUTCOME_LANGUAGE } from "@/lib/domain/kit/outcome";
import { reviewState } from "@/lib/domain/kit/since-decision";
import { LOCALES } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readAfter } from "@/lib/services/kit/read-after";

interface Props {
  params: Promise<{ locale: string; study: string; profile: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "outcome"))("title") } : {};
}

/** After a profile was decided: when to look again, what has changed since, and what people are told. */
export default async function AfterDecisionPage({ params }: Props) {
  const { locale, study: slug, profile } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/kit/${encodeURIComponent(profile)}`;
  const { study, shown, mayWrite, since } = await forPage(locale, `${base}/after`, (ctx) =>
    readAfter(ctx, { study: slug, profile }),
  );
  const t = await translator(locale, "outcome");
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const { reviewOn } = shown.profile;
  const review = reviewState(reviewOn, new Date().toISOString().slice(0, 10));
  const ids = [...new Set([OUTCOME_LANGUAGE, ...study.definition.languages])];
  const languages = ids.map((id) => ({ id, name: isLocale(id) ? LOCALES[id].name : id }));
  return (
    <main className={home["page"]}>
      <div>
        <p>
          <a href={base}>{t("back")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>
          <bdi>{shown.profile.name}</bdi> · <bdi>{shown.socialSpaceName}</bdi>
        </p>
      </div>
      {since === null ? (
        <p className={register["empty"]}>{t("undecided")}</p>
      ) : (
        <Texts locale={locale} messages={await messagesFor(locale, ["kit", "outcome"])} timeZone={TIME_ZONE}>
          <section className={register["group"]} aria-labelledby="after-review">
            <h2 id="after-review">{t("review.title")}</h2>
            <p>{t("decided", { date: day.format(new Date(since.decidedAt)) })}</p>
            <p>{t(`review.${review}`, { date: reviewOn === null ? "" : day.format(new Date(reviewOn)) })}</p>
            {mayWrite ? <ReviewDate study={slug} stored={shown} /> : null}
          </section>
          <section className={register["group"]} aria-labelledby="after-since">
            <h2 id="after-since">{t("since.title")}</h2>
            <SinceList since={since} shown={shown} />
          </section>
          <section className={register["group"]} aria-labelledby="after-told">
            <h2 id="after-told">{t("told.title")}</h2>
            <p className={register["hint"]}>{t("told.intro")}</p>
            {mayWrite ? (
              <OutcomeForm
                key={since.told?.version ?? 0}
                study={slug}
                profile={shown.id}
                told={since.told}
                languages={languages}
              />
            ) : null}
            <p>
              <a href={`/${locale}/became/${encodeURIComponent(slug)}`}>{t("told.page")}</a>
            </p>
          </section>
        </Texts>
      )}
    </main>
  );
}
