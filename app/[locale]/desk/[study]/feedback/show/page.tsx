import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/feedback/feedback.module.css";
import { FindingMap } from "@/components/feedback/finding-map";
import { QrCode } from "@/components/ui/qr-code";
import { textIn } from "@/lib/domain/study/definition";
import { isLocale, translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";
import { forPage } from "@/lib/server/pages";
import { schematicGround } from "@/lib/server/schematic";
import { readFeedback } from "@/lib/services/feedback/read-feedback";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "publication"))("show.title") } : {};
}

/** For the wall of the next workshop: the findings of the open round in big type, and how to answer on a phone. */
export default async function ShowFindingsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/feedback`;
  const { study, releases, spaces } = await forPage(locale, `${base}/show`, (ctx) => readFeedback(ctx, slug));
  const [t, published] = await Promise.all([
    translator(locale, "publication"),
    translator(locale, "published"),
  ]);
  const shown = releases.find(({ round }) => round !== null && round.closedAt === null);
  if (!shown?.round)
    return (
      <main className={styles["page"]}>
        <h1>{t("show.title")}</h1>
        <p>{t("show.none")}</p>
        <p>
          <a className="button" href={base}>
            {t("feedback.title")}
          </a>
        </p>
      </main>
    );
  const { languages, map } = study.definition;
  const ground = await schematicGround(map.basemap);
  const address = new URL(`/${locale}/feedback/${shown.round.code}`, config().baseUrl).href;
  return (
    <main>
      {shown.findings.map(({ id, content }) => (
        <section key={id} className={styles["show"]}>
          <h1>
            <bdi>{textIn(content.title, locale, languages)}</bdi>
          </h1>
          <div className={styles["big"]}>
            <p className={styles["text"]}>
              <bdi>{textIn(content.text, locale, languages)}</bdi>
            </p>
            <FindingMap
              view={content.view}
              zones={shown.zones}
              boundaries={spaces.map(({ boundary }) => boundary)}
              bounds={map.bounds}
              ground={ground}
              words={{ locale, t: published }}
            />
          </div>
        </section>
      ))}
      <section className={styles["show"]}>
        <h2>{t("show.answer")}</h2>
        <div className={styles["join"]}>
          <QrCode text={address} label={t("show.qr")} />
          <bdi dir="ltr">{address}</bdi>
        </div>
      </section>
    </main>
  );
}
