import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryHead } from "@/components/desk/entry-head";
import { InstitutionForm } from "@/components/register/institution-form";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readInstitution } from "@/lib/services/register/read-institution";

interface Props {
  params: Promise<{ locale: string; study: string; institution: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "register"))("title") } : {};
}

/** One institution as a form; `new` is an empty one. */
export default async function InstitutionPage({ params }: Props) {
  const { locale, study: slug, institution: id } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/institutions`;
  const { study, institution, reach } = await forPage(locale, `${base}/${encodeURIComponent(id)}`, (ctx) =>
    readInstitution(ctx, { study: slug, institution: id }),
  );
  const t = await translator(locale, "register");
  const { bounds, basemap } = study.definition.map;
  return (
    <main className={home["page"]}>
      <EntryHead list={base} back={t("back")} name={institution?.name ?? null} fresh={t("form.newTitle")} />
      <Texts locale={locale} messages={await messagesFor(locale, ["register"])} timeZone={TIME_ZONE}>
        <InstitutionForm
          study={slug}
          base={base}
          map={{ bounds, basemap }}
          stored={institution && { id: institution.id, version: institution.version, institution }}
          reach={reach}
        />
      </Texts>
    </main>
  );
}
