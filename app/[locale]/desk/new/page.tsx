import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BeginFromFile } from "@/components/desk/study/begin-from-file";
import { BeginStudy } from "@/components/desk/study/begin-study";
import studies from "@/components/desk/studies.module.css";
import { TEMPLATE_IDS } from "@/lib/domain/study/templates/templates";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { requireFounder } from "@/lib/services/studies/require-founder";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "study"))("begin.title") } : {};
}

/** Which template a new study begins with. */
export default async function NewStudyPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await forPage(locale, `/${locale}/desk/new`, requireFounder);
  const [t, messages] = await Promise.all([translator(locale, "study"), messagesFor(locale, ["study"])]);
  return (
    <main className={studies["page"]}>
      <h1>{t("begin.title")}</h1>
      <p>{t("begin.text")}</p>
      <ul className={studies["list"]}>
        {TEMPLATE_IDS.map((template) => (
          <li key={template} className={studies["card"]}>
            <h2>{t(`templates.${template}.name`)}</h2>
            <p>{t(`templates.${template}.text`)}</p>
            <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
              <BeginStudy template={template} desk={`/${locale}/desk`} />
            </Texts>
          </li>
        ))}
        <li className={studies["card"]}>
          <h2>{t("copy.title")}</h2>
          <p>{t("copy.fromFileText")}</p>
          <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
            <BeginFromFile desk={`/${locale}/desk`} />
          </Texts>
        </li>
      </ul>
    </main>
  );
}
