import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { PlanForm } from "@/components/desk/workshop/plan-form";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { workshopToPlan } from "@/lib/services/workshops/workshop-to-plan";

interface Props {
  params: Promise<{ locale: string; study: string; workshop: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("plan.change") } : {};
}

/** What is planned of one workshop. */
export default async function PlanPage({ params }: Props) {
  const { locale, study: slug, workshop: id } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/workshops`;
  const { study, workshop } = await forPage(locale, `${base}/${encodeURIComponent(id)}/plan`, (ctx) =>
    workshopToPlan(ctx, { study: slug, workshop: id }),
  );
  const t = await translator(locale, "workshop");
  const { title, day, begins, ends, place, venue, expected, protocol, hasPin } = workshop;
  return (
    <main className={home["page"]}>
      <h1>{t("plan.changeOf", { title })}</h1>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["register", "workshop"])}
        timeZone={TIME_ZONE}
      >
        <PlanForm
          study={slug}
          base={base}
          map={study.definition.map}
          workshop={{ id: workshop.id, hasPin }}
          first={{ title, day, begins, ends, place, venue, expected, protocol }}
        />
      </Texts>
    </main>
  );
}
