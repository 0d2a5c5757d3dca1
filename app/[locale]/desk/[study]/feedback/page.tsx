import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/home.module.css";
import { languageName } from "@/components/languages/in-words";
import { ActButton } from "@/components/publication/act-button";
import { FindingForm } from "@/components/publication/finding-form";
import { FindingResult } from "@/components/publication/finding-result";
import { QrCode } from "@/components/ui/qr-code";
import card from "@/components/publication/publication.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";
import { forPage } from "@/lib/server/pages";
import { readFeedback, type ReleaseFeedback } from "@/lib/services/feedback/read-feedback";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "publication"))("feedback.title") } : {};
}

/** Findings of each release, the round in which people answer them, and what they answered. */
export default async function FeedbackDeskPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/feedback`;
  const feedback = await forPage(locale, base, (ctx) => readFeedback(ctx, slug));
  const t = await translator(locale, "publication");
  const { definition } = feedback.study;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const languages = definition.languages.map((id) => ({
    id,
    name: languageName({ language: id, added: null }),
  }));
  const stateOf = ({ round }: ReleaseFeedback) =>
    !round
      ? t("feedback.state.writing")
      : round.closedAt
        ? t("feedback.state.closed", { date: day.format(round.closedAt) })
        : t("feedback.state.open", { date: day.format(round.openedAt) });
  const path = (release: string) =>
    `/api/studies/${encodeURIComponent(slug)}/releases/${encodeURIComponent(release)}/round`;
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("feedback.title")}</h1>
        <p className={styles["question"]}>{t("feedback.intro")}</p>
      </div>
      {feedback.releases.length === 0 ? <p>{t("feedback.none")}</p> : null}
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["publication", "published"])}
        timeZone={TIME_ZONE}
      >
        {feedback.releases.map((one) => {
          const { release, round, findings, zones } = one;
          const writable = feedback.mayWrite && round === null;
          const address =
            round && !round.closedAt
              ? new URL(`/${locale}/feedback/${round.code}`, config().baseUrl).href
              : null;
          return (
            <section key={release.id}>
              <h2>{t("feedback.release", { number: release.number })}</h2>
              <p>{stateOf(one)}</p>
              {address === null ? null : (
                <div className={card["link"]}>
                  <QrCode text={address} label={t("feedback.qr")} />
                  <div>
                    <p>{t("feedback.link")}</p>
                    <p>
                      <a href={address} dir="ltr">
                        {address}
                      </a>
                    </p>
                    <a className="button" href={`${base}/show`}>
                      {t("feedback.show")}
                    </a>
                  </div>
                </div>
              )}
              {findings.length === 0 ? <p>{t("feedback.noFindings")}</p> : null}
              {findings.map((finding) => (
                <article key={finding.id} className={card["card"]}>
                  <FindingResult
                    finding={finding}
                    asked={round !== null}
                    locale={locale}
                    languages={definition.languages}
                  />
                  {writable ? (
                    <details>
                      <summary>{t("finding.edit")}</summary>
                      <FindingForm
                        study={slug}
                        release={release.id}
                        finding={{ id: finding.id, content: finding.content }}
                        languages={languages}
                        zones={zones}
                      />
                      <ActButton
                        method="DELETE"
                        path={`/api/studies/${encodeURIComponent(slug)}/findings/${finding.id}`}
                        look="danger"
                        text={t("finding.remove")}
                        question={t("finding.removeQuestion")}
                      />
                    </details>
                  ) : null}
                </article>
              ))}
              {writable ? (
                <details className={card["card"]} open={findings.length === 0}>
                  <summary>{t("finding.new")}</summary>
                  <FindingForm
                    study={slug}
                    release={release.id}
                    finding={null}
                    languages={languages}
                    zones={zones}
                  />
                </details>
              ) : null}
              {writable && findings.length > 0 ? (
                <ActButton
                  method="PUT"
                  path={path(release.id)}
                  look="primary"
                  text={t("feedback.open")}
                  question={t("feedback.openQuestion")}
                  explain={t("feedback.openText")}
                />
              ) : null}
              {feedback.mayWrite && round && !round.closedAt ? (
                <ActButton
                  method="DELETE"
                  path={path(release.id)}
                  text={t("feedback.close")}
                  question={t("feedback.closeQuestion")}
                  explain={t("feedback.closeText")}
                />
              ) : null}
            </section>
          );
        })}
      </Texts>
    </main>
  );
}
