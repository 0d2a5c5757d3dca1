import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NothingYet } from "@/components/siting/nothing-yet";
import { SitesRoom } from "@/components/siting/sites-room";
import home from "@/components/desk/home.module.css";
import surface from "@/components/planner/surface.module.css";
import styles from "@/components/siting/sites-page.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readSites } from "@/lib/services/siting/read-sites";
import { sitesData } from "./sites-data";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "siting"))("title") } : {};
}

/** Where a contact point should stand: candidates compared, or the next step towards it. */
export default async function SitesPage({ params }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const desk = `/${locale}/desk/${encodeURIComponent(study)}`;
  const base = `${desk}/sites`;
  const sites = await forPage(locale, base, (ctx) => readSites(ctx, study));
  const t = await translator(locale, "siting");
  const data = sitesData(sites, locale);
  const { candidates, population, release } = data.inputs;
  return (
    <main className={surface["page"]}>
      <div className={styles["head"]}>
        <h1>{t("title")}</h1>
        {data.mayPlan ? (
          <div className={home["tasks"]}>
            <a
              className="button"
              data-look={candidates.length === 0 ? "primary" : "plain"}
              href={`${base}/candidates/new`}
            >
              {t("actions.add")}
            </a>
            <a className="button" href={`${base}/ways`}>
              {t("actions.ways")}
            </a>
          </div>
        ) : null}
        <p>{t("intro")}</p>
      </div>
      {candidates.length === 0 ? (
        <NothingYet title={t("empty.candidatesTitle")}>
          <p>{t(data.mayPlan ? "empty.candidatesPlan" : "empty.candidatesRead")}</p>
        </NothingYet>
      ) : population.length === 0 && release === null ? (
        <NothingYet title={t("empty.demandTitle")}>
          <p>{t("empty.demand")}</p>
          <div className={home["tasks"]}>
            <a className="button" href={`${desk}/institutions/import`}>
              {t("empty.importFigures")}
            </a>
            <a className="button" href={`${desk}/surface`}>
              {t("empty.toSurface")}
            </a>
          </div>
        </NothingYet>
      ) : (
        <Texts
          locale={locale}
          messages={await messagesFor(locale, ["common", "picture", "planner", "sentences", "siting"])}
          timeZone={TIME_ZONE}
        >
          <SitesRoom data={data} base={base} />
        </Texts>
      )}
    </main>
  );
}
