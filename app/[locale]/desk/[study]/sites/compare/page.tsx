import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SideBySide } from "@/components/siting/side-by-side";
import home from "@/components/desk/home.module.css";
import { MOST_COMPARED } from "@/lib/domain/siting/scenario";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listScenarios, readScenario } from "@/lib/services/siting/read-scenario";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  searchParams: Promise<{ with?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "siting"))("compare.title") } : {};
}

/** Up to four frozen comparisons side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(study)}/sites`;
  const asked = new Set([(await searchParams).with ?? []].flat());
  const scenarios = await forPage(locale, `${base}/compare`, async (ctx) => {
    const wanted = (await listScenarios(ctx, study)).filter(
      ({ id, withdrawn }) => asked.has(id) && !withdrawn,
    );
    return Promise.all(
      wanted.slice(0, MOST_COMPARED).map(({ id }) => readScenario(ctx, { study, scenario: id })),
    );
  });
  const t = await translator(locale, "siting");
  return (
    <main className={home["page"]}>
      <div>
        <p>
          <a href={base}>{t("form.back")}</a>
        </p>
        <h1>{t("compare.title")}</h1>
      </div>
      {scenarios.length < 2 ? (
        <p>{t("compare.none")}</p>
      ) : (
        <Texts locale={locale} messages={await messagesFor(locale, ["siting"])} timeZone={TIME_ZONE}>
          <SideBySide
            base={base}
            scenarios={scenarios.map(({ scenario, frozen, result }) => ({
              id: scenario.id,
              name: scenario.name,
              frozen,
              result,
            }))}
          />
        </Texts>
      )}
    </main>
  );
}
