import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import home from "@/components/desk/home.module.css";
import { PaperView } from "@/components/desk/papers/paper-view";
import styles from "@/components/desk/papers/paper.module.css";
import { PrintButton } from "@/components/desk/print/print-button";
import { DomainError } from "@/lib/domain/errors";
import { textIn } from "@/lib/domain/study/definition";
import { isLocale, translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";
import { pageContext } from "@/lib/server/pages";
import { writeNotice } from "@/lib/server/papers/write-notice";
import { readNotice } from "@/lib/services/studies/read-notice";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "notice"))("link") } : {};
}

/** For people who draw, before and after: what is kept of them, who sees it, and what they can do; also for the wall. */
export default async function NoticePage({ params, searchParams }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const { definition } = await readNotice(await pageContext(), slug).catch((error: unknown) => {
    if (error instanceof DomainError) notFound();
    throw error;
  });
  const { from } = await searchParams;
  const [common, accessibility, start, t] = await Promise.all([
    translator(locale, "common"),
    translator(locale, "accessibility"),
    translator(locale, "start"),
    translator(locale, "notice"),
  ]);
  const notice = await writeNotice(locale, definition, `${config().baseUrl}/r`);
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={home["page"]}>
        <div className={styles["intro"]}>
          <h1>
            <bdi>{textIn(definition.title, locale, definition.languages)}</bdi>
          </h1>
          <div className={styles["actions"]}>
            <PrintButton text={t("print")} />
            {from === "room" ? (
              <a className="button" href="/draw">
                {accessibility("toRoom")}
              </a>
            ) : (
              <a className="button" href="/r">
                {start("keyAction")}
              </a>
            )}
          </div>
        </div>
        <PaperView paper={notice} />
      </main>
    </Frame>
  );
}
