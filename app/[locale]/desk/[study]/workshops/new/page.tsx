import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { PlanForm } from "@/components/desk/workshop/plan-form";
import { firstProtocol } from "@/lib/domain/workshop/protocol";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listWorkshops } from "@/lib/services/workshops/list-workshops";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("plan.new") } : {};
}

/** A new workshop, with the reference protocol filled in. */
export default async function NewWorkshopPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/workshops`;
  const { study } = await forPage(locale, `${base}/new`, (ctx) => listWorkshops(ctx, slug));
  const t = await translator(locale, "workshop");
  const first = {
    title: "",
    day: "",
    begins: "15:00",
    ends: "17:00",
    place: "",
    venue: null,
    expected: null,
    protocol: firstProtocol(),
  };
  return (
    <main className={home["page"]}>
      <h1>{t("plan.new")}</h1>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["register", "workshop"])}
        timeZone={TIME_ZONE}
      >
        <PlanForm study={slug} base={base} workshop={null} map={study.definition.map} first={first} />
      </Texts>
    </main>
  );
}
