import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetUp } from "@/components/desk/study/set-up";
import { isSetUpStep } from "@/components/desk/study/set-up-steps";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readDraft } from "@/lib/services/studies/drafts";

interface Props {
  params: Promise<{ locale: string; draft: string }>;
  searchParams: Promise<{ step?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "study"))("setUp.title") } : {};
}

/** A study that is being set up, at the step where its author was. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { locale, draft: id } = await params;
  if (!isLocale(locale)) notFound();
  const { step } = await searchParams;
  const path = `/${locale}/desk/new/${encodeURIComponent(id)}`;
  const draft = await forPage(locale, path, (ctx) => readDraft(ctx, id));
  return (
    <Texts locale={locale} messages={await messagesFor(locale, ["study"])} timeZone={TIME_ZONE}>
      <SetUp id={id} locale={locale} first={draft} step={isSetUpStep(step) ? step : "words"} />
    </Texts>
  );
}
