import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import styles from "@/components/desk/papers/paper.module.css";
import { PaperView } from "@/components/desk/papers/paper-view";
import { PrintButton } from "@/components/desk/print/print-button";
import { PAPERS, isPaperName } from "@/lib/domain/accountability/paper";
import { isLocale, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { writePaper } from "@/lib/server/papers/write-paper";
import { readPapers } from "@/lib/services/studies/read-papers";

interface Props {
  params: Promise<{ locale: string; study: string; paper: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, paper } = await params;
  return isLocale(locale) && isPaperName(paper)
    ? { title: (await translator(locale, "papers"))(`names.${paper}`) }
    : {};
}

/** The record of processing and the impact assessment of a study, to read, print and take away. */
export default async function PaperPage({ params }: Props) {
  const { locale, study: slug, paper: name } = await params;
  if (!isLocale(locale) || !isPaperName(name)) notFound();
  const study = encodeURIComponent(slug);
  const base = `/${locale}/desk/${study}/papers`;
  const facts = await forPage(locale, `${base}/${name}`, (ctx) => readPapers(ctx, slug));
  const [t, paper] = await Promise.all([translator(locale, "papers"), writePaper(name, locale, facts)]);
  return (
    <main className={home["page"]}>
      <div className={styles["intro"]}>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
        <nav aria-label={t("choose")} className={styles["actions"]}>
          {PAPERS.map((one) => (
            <a
              key={one}
              className="button"
              href={`${base}/${one}`}
              aria-current={one === name ? "page" : undefined}
            >
              {t(`names.${one}`)}
            </a>
          ))}
        </nav>
        <div className={styles["actions"]}>
          <PrintButton text={t("print")} />
          <a className="button" href={`/api/studies/${study}/papers/${locale}/${name}`} download>
            {t("download")}
          </a>
          <a className="button" href={`/${locale}/notice/${study}`}>
            {t("notice")}
          </a>
        </div>
      </div>
      <PaperView paper={paper} />
    </main>
  );
}
