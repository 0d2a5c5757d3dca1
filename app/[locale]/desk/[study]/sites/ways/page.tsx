import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WaysList } from "@/components/siting/ways-list";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listTravelData } from "@/lib/services/siting/keep-travel-data";

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
  const { lines } = await forPage(locale, `${base}/ways`, (ctx) => listTravelData(ctx, study));
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
      <Texts locale={locale} messages={await messagesFor(locale, ["siting"])} timeZone={TIME_ZONE}>
        <WaysList study={study} lines={lines} />
      </Texts>
    </main>
  );
}
