import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/home.module.css";
import { TIME_ZONE, isLocale, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readReleaseAudits } from "@/lib/services/releases/read-release-audits";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "release-audit"))("title") } : {};
}

/** What was looked at before each release was stored, for data protection. */
export default async function ReleaseAuditsPage({ params }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(study)}/release-audits`;
  const audits = await forPage(locale, path, (ctx) => readReleaseAudits(ctx, { study }));
  const t = await translator(locale, "release-audit");
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: TIME_ZONE });
  const whole = new Intl.NumberFormat(locale);
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles["question"]}>{t("intro")}</p>
      </div>
      {audits.length === 0 ? <p>{t("none")}</p> : null}
      {audits.map(({ number, participants, createdAt, report }) => {
        const title = t("release", { number, date: day.format(createdAt), count: participants });
        return (
          <section key={number}>
            <h2>{title}</h2>
            {report === null ? (
              <p>{t("before")}</p>
            ) : (
              <>
                <p>{t("clear")}</p>
                <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={title}>
                  <table className={styles["table"]}>
                    <thead>
                      <tr>
                        <th scope="col">{t("rule")}</th>
                        <th scope="col">{t("looked")}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {report.checks.map(({ rule, looked }) => (
                        <tr key={rule}>
                          <td>{t(`rules.${rule}`)}</td>
                          <td>{whole.format(looked)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <p>{t("solver", { asked: report.solver.asked })}</p>
                {report.solver.undecided > 0 ? (
                  <p>{t("undecided", { count: report.solver.undecided })}</p>
                ) : null}
              </>
            )}
          </section>
        );
      })}
      <p className={styles["note"]}>{t("limits")}</p>
    </main>
  );
}
