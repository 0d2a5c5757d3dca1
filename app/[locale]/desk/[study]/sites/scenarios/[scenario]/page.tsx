import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScenarioRoom } from "@/components/siting/sheet/scenario-room";
import home from "@/components/desk/home.module.css";
import sheet from "@/components/siting/sheet/sheet.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readScenario } from "@/lib/services/siting/read-scenario";
import { sheetData } from "../../sites-data";

interface Props {
  params: Promise<{ locale: string; study: string; scenario: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "council-sheet"))("title") } : {};
}

/** A frozen comparison of sites as the annex to a council paper, with all its tables. */
export default async function ScenarioPage({ params }: Props) {
  const { locale, study, scenario: id } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(study)}/sites`;
  const scenario = await forPage(locale, `${base}/scenarios/${encodeURIComponent(id)}`, (ctx) =>
    readScenario(ctx, { study, scenario: id }),
  );
  const t = await translator(locale, "siting");
  return (
    <main className={`${home["page"]} ${sheet["page"]}`}>
      <div className={sheet["tools"]}>
        <p>
          <a href={base}>{t("form.back")}</a>
        </p>
        <h1>
          <bdi>{scenario.scenario.name}</bdi>
        </h1>
      </div>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "council-sheet", "siting"])}
        timeZone={TIME_ZONE}
      >
        <ScenarioRoom data={sheetData(scenario, locale)} base={base} />
      </Texts>
    </main>
  );
}
