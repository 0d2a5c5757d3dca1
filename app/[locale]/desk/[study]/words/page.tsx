import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { WordsList } from "@/components/words/words-list";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listWords } from "@/lib/services/words/read-words";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "words"))("title") } : {};
}

/** What people wrote and said, on its way to being quoted. */
export default async function WordsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/words`;
  const { lines } = await forPage(locale, path, (ctx) => listWords(ctx, slug));
  const t = await translator(locale, "words");
  return (
    <main className={home["page"]}>
      <h1>{t("title")}</h1>
      <p>{t(lines.length === 0 ? "empty" : "intro")}</p>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "desk", "words"])}
        timeZone={TIME_ZONE}
      >
        {lines.length === 0 ? null : <WordsList path={path} lines={lines} />}
      </Texts>
    </main>
  );
}
