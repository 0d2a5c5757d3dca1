import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { AnswerForm } from "@/components/feedback/answer-form";
import styles from "@/components/feedback/feedback.module.css";
import { FindingMap } from "@/components/feedback/finding-map";
import { ListenToFinding } from "@/components/feedback/listen";
import { textIn } from "@/lib/domain/study/definition";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { feedbackDevice } from "@/lib/server/feedback-device";
import { pageContext } from "@/lib/server/pages";
import { schematicGround } from "@/lib/server/schematic";
import { readRound } from "@/lib/services/feedback/answer-round";

interface Props {
  params: Promise<{ locale: string; code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await translator(locale, "feedback"))("title"), robots: { index: false } };
}

/** The findings of an open round, for whoever holds its address: read or heard, and answered with a finger. */
export default async function FeedbackPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const device = feedbackDevice(await headers());
  const round = await readRound(await pageContext(), { code, device });
  const [t, common, published] = await Promise.all([
    translator(locale, "feedback"),
    translator(locale, "common"),
    translator(locale, "published"),
  ]);
  const frame = { locale, name: common("app.name"), skip: common("skip"), home: `/${locale}` };
  if (round === null)
    return (
      <Frame {...frame}>
        <main className={styles["page"]}>
          <h1>{t("title")}</h1>
          <p className={styles["said"]}>{t("over")}</p>
        </main>
      </Frame>
    );
  const { study, zones, spaces } = round.shown;
  const { title, languages, map, example } = study.definition;
  const ground = await schematicGround(map.basemap);
  return (
    <Frame {...frame}>
      <main className={styles["page"]}>
        {example ? <p role="note">{common("example.notice")}</p> : null}
        <p className={styles["study"]}>
          <bdi>{textIn(title, locale, languages)}</bdi>
        </p>
        <h1>{t("title")}</h1>
        <p className={styles["said"]}>{t("intro")}</p>
        <p>{t("private")}</p>
        <Texts locale={locale} messages={await messagesFor(locale, ["feedback"])} timeZone={TIME_ZONE}>
          {round.findings.map(({ id, content }, index) => {
            const [heading, text] = [
              textIn(content.title, locale, languages),
              textIn(content.text, locale, languages),
            ];
            return (
              <article key={id} className={styles["finding"]} aria-labelledby={id}>
                <p className={styles["place"]}>
                  {t("of", { number: index + 1, count: round.findings.length })}
                </p>
                <h2 id={id}>
                  <bdi>{heading}</bdi>
                </h2>
                <p className={styles["text"]}>
                  <bdi>{text}</bdi>
                </p>
                <div>
                  <ListenToFinding finding={id} text={`${heading}. ${text}`} />
                </div>
                <FindingMap
                  view={content.view}
                  zones={zones}
                  boundaries={spaces.map(({ boundary }) => boundary)}
                  bounds={map.bounds}
                  ground={ground}
                  words={{ locale, t: published }}
                />
                <AnswerForm code={code} finding={id} own={round.own.get(id) ?? null} />
              </article>
            );
          })}
        </Texts>
        <p>{t("change")}</p>
      </main>
    </Frame>
  );
}
