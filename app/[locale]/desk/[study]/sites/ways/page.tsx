import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WaysDrawing } from "@/components/siting/ways/ways-drawing";
import type { StoredWays } from "@/components/siting/ways/use-keep-ways";
import { WaysList } from "@/components/siting/ways-list";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import type { TravelKind } from "@/lib/domain/siting/travel-data";
import { listTravelData } from "@/lib/services/siting/keep-travel-data";
import { placesOf } from "../sites-data";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "siting"))("ways.title") } : {};
}

/** What ways in the study area rest on: barriers, crossings, a walking network, minutes by bus and rail. */
export default async function WaysPage({ params }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(study)}/sites`;
  const found = await forPage(locale, `${base}/ways`, (ctx) => listTravelData(ctx, study));
  const { lines, drawn, spaces } = found;
  const of = (kind: TravelKind) => lines.find((line) => line.kind === kind);
  const stored: StoredWays = {
    content: { barriers: drawn.barriers ?? [], crossings: drawn.crossings ?? [] },
    versions: { barriers: of("barriers")?.version ?? 0, crossings: of("crossings")?.version ?? 0 },
    sources: { barriers: of("barriers")?.source ?? "", crossings: of("crossings")?.source ?? "" },
  };
  const t = await translator(locale, "siting");
  return (
    <main className={home["page"]}>
      <div>
        <p>
          <a href={base}>{t("form.back")}</a>
        </p>
        <h1>{t("ways.title")}</h1>
        <p className={home["question"]}>{t("ways.intro")}</p>
      </div>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "planner", "siting"])}
        timeZone={TIME_ZONE}
      >
        <WaysList study={study} lines={lines} />
        <WaysDrawing
          key={JSON.stringify(stored.versions)}
          study={study}
          place={placesOf(found.study.definition, spaces)}
          stored={stored}
        />
      </Texts>
    </main>
  );
}
