import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/home.module.css";
import { ActButton } from "@/components/publication/act-button";
import card from "@/components/publication/publication.module.css";
import { WithdrawZone } from "@/components/publication/withdraw-zone";
import { WordsForm } from "@/components/publication/words-form";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readPublication } from "@/lib/services/publication/read-publication";
import { historyWords } from "./history-words";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "publication"))("page.title") } : {};
}

/** Where each release stands on its way to the public: what hinders it, who objects, who has said what. */
export default async function PublicationPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/publication`;
  const publication = await forPage(locale, path, (ctx) => readPublication(ctx, slug));
  const [t, published] = await Promise.all([
    translator(locale, "publication"),
    translator(locale, "published"),
  ]);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const history = await historyWords(locale);
  const api = `/api/studies/${encodeURIComponent(slug)}`;
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("page.title")}</h1>
        <p className={styles["question"]}>{t("page.intro")}</p>
      </div>
      {publication.releases.length === 0 ? <p>{t("page.none")}</p> : null}
      <Texts locale={locale} messages={await messagesFor(locale, ["publication"])} timeZone={TIME_ZONE}>
        {publication.releases.map(({ release, objections, acts, hindrances, zones }) => {
          const { id, number, publishedAt, withdrawn } = release;
          const here = `${api}/releases/${id}`;
          const waiting = acts.filter((act) => act.confirmedAt === null && act.droppedAt === null);
          const state = withdrawn
            ? t("page.state.withdrawn")
            : publishedAt === null
              ? t("page.state.internal")
              : t("page.state.published", { date: day.format(new Date(publishedAt)) });
          return (
            <section key={id} className={card["card"]}>
              <h2>{t("page.release", { number, date: day.format(new Date(release.createdAt)) })}</h2>
              <p>
                <strong>{state}</strong>
              </p>
              {withdrawn ? null : (
                <>
                  <div className={card["acts"]}>
                    {publishedAt === null ? (
                      <a className="button" href={`${api}/previews/${number}/${locale}`}>
                        {t("page.preview")}
                      </a>
                    ) : (
                      <a className="button" href={`/${locale}/results/${encodeURIComponent(slug)}/${number}`}>
                        {t("page.public")}
                      </a>
                    )}
                    {publication.mayPublish && publishedAt === null && hindrances.length === 0 ? (
                      <ActButton
                        method="POST"
                        path={`${here}/publication`}
                        look="primary"
                        text={t("act.publish")}
                        question={t("act.question.publish")}
                        explain={t("act.explain.publish")}
                      />
                    ) : null}
                    {publication.mayPublish && publishedAt !== null ? (
                      <ActButton
                        method="DELETE"
                        path={`${here}/publication`}
                        text={t("act.unpublish")}
                        question={t("act.question.unpublish")}
                        explain={t("act.explain.unpublish")}
                      />
                    ) : null}
                    {publication.mayPublish ? (
                      <ActButton
                        method="DELETE"
                        path={here}
                        look="danger"
                        text={t("act.withdraw")}
                        question={t("act.question.withdraw")}
                        explain={t("act.explain.withdraw")}
                      />
                    ) : null}
                  </div>
                  {publishedAt === null
                    ? hindrances.map((one) => <p key={one}>{t(`hindrance.${one}`)}</p>)
                    : null}
                  {waiting.map((act) => (
                    <div key={act.id} className={card["acts"]}>
                      <p>{history(act)}</p>
                      {publication.mayPublish ? (
                        <ActButton method="DELETE" path={`${api}/askings/${act.id}`} text={t("act.drop")} />
                      ) : null}
                    </div>
                  ))}
                  {publication.mayPublish && zones.length > 0 ? (
                    <details>
                      <summary>{t("act.withdraw-zone")}</summary>
                      <WithdrawZone
                        path={`${here}/zones`}
                        zones={zones.map(({ name, attitude }) => {
                          const alike = zones.filter((zone) => zone.attitude === attitude);
                          const place = alike.findIndex((zone) => zone.name === name) + 1;
                          return {
                            name,
                            text: t("act.zoneOne", {
                              attitude: published(`attitude.${attitude}`),
                              number: place,
                            }),
                          };
                        })}
                      />
                    </details>
                  ) : null}
                  <h3>{t("objection.title")}</h3>
                  {objections.length === 0 ? <p>{t("objection.none")}</p> : null}
                  {objections.map((objection) => (
                    <div key={objection.id}>
                      <p>
                        <strong>{t(`objection.speaker.${objection.speaker}`)}</strong>{" "}
                        {objection.settledAt
                          ? t("objection.settled", { date: day.format(objection.settledAt) })
                          : t("objection.open")}
                      </p>
                      <blockquote dir="auto">{objection.reason}</blockquote>
                      {objection.settlement === null ? null : (
                        <blockquote dir="auto">{objection.settlement}</blockquote>
                      )}
                      {objection.settledAt === null && publication.speakers.includes(objection.speaker) ? (
                        <WordsForm
                          method="PUT"
                          path={`${api}/objections/${objection.id}`}
                          field="settlement"
                          label={t("objection.settlement")}
                          action={t("objection.settle")}
                        />
                      ) : null}
                    </div>
                  ))}
                  {publication.speakers.length > 0 ? (
                    <details>
                      <summary>{t("objection.raise")}</summary>
                      <WordsForm
                        method="POST"
                        path={`${here}/objections`}
                        field="reason"
                        label={t("objection.reason")}
                        hint={t("objection.reasonHint")}
                        action={t("objection.raise")}
                      />
                    </details>
                  ) : null}
                </>
              )}
              {acts.length > waiting.length ? (
                <>
                  <h3>{t("history.title")}</h3>
                  <ul className={card["history"]}>
                    {acts
                      .filter((act) => !waiting.includes(act))
                      .map((act) => (
                        <li key={act.id}>{history(act)}</li>
                      ))}
                  </ul>
                </>
              ) : null}
            </section>
          );
        })}
      </Texts>
    </main>
  );
}
