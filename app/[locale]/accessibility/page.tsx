import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import styles from "@/components/desk/home.module.css";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

const GAPS = ["people", "languages", "signs", "map"] as const;

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "accessibility"))("title") } : {};
}

/** What everybody may expect, what is missing, and whom to tell; a letter instead of a form, so that nothing is stored. */
export default async function AccessibilityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [common, t] = await Promise.all([translator(locale, "common"), translator(locale, "accessibility")]);
  const { from } = await searchParams;
  const { operatorEmail } = config();
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={styles["page"]}>
        <h1>{t("title")}</h1>
        <p className={styles["prose"]}>{t("aim")}</p>
        <p className={styles["prose"]}>{t("how")}</p>
        <section>
          <h2>{t("gapsTitle")}</h2>
          <ul className={styles["prose"]}>
            {GAPS.map((gap) => (
              <li key={gap}>{t(`gaps.${gap}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t("reportTitle")}</h2>
          <p className={styles["prose"]}>{t("report")}</p>
          {operatorEmail === null ? null : (
            <p>
              {t("write")}{" "}
              <a href={`mailto:${operatorEmail}`}>
                <bdi>{operatorEmail}</bdi>
              </a>
            </p>
          )}
          <p className={styles["prose"]}>{t("authority")}</p>
        </section>
        <p>
          {from === "room" ? (
            <a className="button" href="/draw">
              {t("toRoom")}
            </a>
          ) : (
            <a className="button" href={`/${locale}`}>
              {t("back")}
            </a>
          )}
        </p>
      </main>
    </Frame>
  );
}
