import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BringForm } from "@/components/handover/bring-form";
import styles from "@/components/handover/bring-form.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { studyFor } from "@/lib/services/desk/require-study";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("bring.title") } : {};
}

/** Where a facilitator uploads what a tablet without a network saved as a file. */
export default async function BringPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/bring`;
  const { study } = await forPage(locale, path, (ctx) => studyFor(ctx, slug, "workshop:run"));
  const t = await translator(locale, "workshop");
  return (
    <main className={styles["page"]}>
      <h1>{t("bring.title")}</h1>
      <p>{t("bring.text")}</p>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "workshop"])}
        timeZone={TIME_ZONE}
      >
        <BringForm studyId={study.id} />
      </Texts>
    </main>
  );
}
