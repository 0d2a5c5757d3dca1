import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryHead } from "@/components/desk/entry-head";
import { CandidateForm } from "@/components/siting/candidate-form";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readCandidate } from "@/lib/services/siting/read-candidate";

interface Props {
  params: Promise<{ locale: string; study: string; candidate: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "siting"))("form.newTitle") } : {};
}

/** One candidate as a form; `new` is an empty one. */
export default async function CandidatePage({ params }: Props) {
  const { locale, study: slug, candidate: id } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/sites`;
  const path = `${base}/candidates/${encodeURIComponent(id)}`;
  const { study, candidate, institutions } = await forPage(locale, path, (ctx) =>
    readCandidate(ctx, { study: slug, candidate: id }),
  );
  const t = await translator(locale, "siting");
  const { bounds, basemap } = study.definition.map;
  return (
    <main className={home["page"]}>
      <EntryHead
        list={base}
        back={t("form.back")}
        name={candidate?.name ?? null}
        fresh={t("form.newTitle")}
      />
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["register", "siting"])}
        timeZone={TIME_ZONE}
      >
        <CandidateForm
          study={slug}
          base={base}
          map={{ bounds, basemap }}
          stored={candidate}
          institutions={institutions}
        />
      </Texts>
    </main>
  );
}
