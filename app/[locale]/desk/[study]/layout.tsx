import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AtTheDesk } from "@/components/desk/at-the-desk";
import { StudyNav } from "@/components/desk/study-nav";
import styles from "@/components/desk/study.module.css";
import { textIn } from "@/lib/domain/study/definition";
import { isLocale, translator } from "@/lib/i18n/server";
import { studyHome } from "@/lib/server/pages";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  children: ReactNode;
}

/** Where I am in a study: its title, the rooms my roles open, and the notice when everything in it is invented. */
export default async function StudyLayout({ params, children }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}`;
  const { study, may } = await studyHome(locale, slug, base);
  const [
    t,
    common,
    people,
    basemap,
    keeping,
    workshop,
    settings,
    papers,
    words,
    releaseAudit,
    publication,
    networks,
    kit,
    siting,
  ] = await Promise.all([
    translator(locale, "desk"),
    translator(locale, "common"),
    translator(locale, "people"),
    translator(locale, "basemap"),
    translator(locale, "keeping"),
    translator(locale, "workshop"),
    translator(locale, "study"),
    translator(locale, "papers"),
    translator(locale, "words"),
    translator(locale, "release-audit"),
    translator(locale, "publication"),
    translator(locale, "networks"),
    translator(locale, "kit"),
    translator(locale, "siting"),
  ]);
  const { title, languages, example } = study.definition;
  const items = [
    { href: base, text: t("nav.home"), shown: true },
    { href: `${base}/marks`, text: t("nav.marks"), shown: may.readMarks },
    { href: `${base}/words`, text: words("title"), shown: may.readMarks },
    { href: `${base}/surface`, text: t("nav.surface"), shown: may.seeReleases },
    { href: `${base}/sites`, text: siting("title"), shown: may.seeSites },
    { href: `${base}/kit`, text: kit("title"), shown: may.seeKits },
    { href: `${base}/feedback`, text: publication("feedback.title"), shown: true },
    { href: `${base}/publication`, text: publication("page.title"), shown: may.decidePublication },
    { href: `${base}/workshops`, text: workshop("plan.list"), shown: may.runWorkshops },
    { href: `${base}/institutions`, text: t("nav.register"), shown: true },
    { href: `${base}/networks`, text: networks("title"), shown: may.readNetworks },
    { href: `${base}/languages`, text: t("nav.languages"), shown: true },
    { href: `${base}/basemap`, text: basemap("title"), shown: may.configure },
    { href: `${base}/settings`, text: settings("settings.title"), shown: may.configure },
    { href: `${base}/people`, text: people("title"), shown: may.grant || may.confirm },
    { href: `${base}/papers/processing-record`, text: papers("title"), shown: may.readRecords },
    { href: `${base}/release-audits`, text: releaseAudit("title"), shown: may.readReleaseAudits },
    { href: `${base}/keeping`, text: keeping("title"), shown: may.keepData },
    { href: `${base}/audit`, text: t("nav.audit"), shown: may.readAudit },
  ];
  return (
    <>
      {example ? (
        <aside className="desk-example" aria-label={common("example.label")}>
          <p role="note">{common("example.notice")}</p>
        </aside>
      ) : null}
      <div className={styles["study"]}>
        <AtTheDesk>
          <nav className={styles["side"]} aria-label={t("nav.label")}>
            <div className={styles["head"]}>
              <a className={styles["back"]} href={`/${locale}/desk`}>
                {t("nav.studies")}
              </a>
              <p className={styles["title"]}>
                <bdi>{textIn(title, locale, languages)}</bdi>
              </p>
            </div>
            <StudyNav items={items.filter(({ shown }) => shown)} />
          </nav>
        </AtTheDesk>
        <div className={styles["body"]}>{children}</div>
      </div>
    </>
  );
}
