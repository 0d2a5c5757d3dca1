import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyStudy } from "@/components/desk/study/copy-study";
import { SettingsForm } from "@/components/desk/study/settings-form";
import home from "@/components/desk/home.module.css";
import { changesOf } from "@/lib/domain/study/changes";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readSettings } from "@/lib/services/studies/read-settings";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "study"))("settings.title") } : {};
}

/** Words, languages and who answers for the data; what drawings rest on is shown, not changed. */
export default async function SettingsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/settings`;
  const settings = await forPage(locale, path, (ctx) => readSettings(ctx, slug));
  const { study, revision, spaces, released, mayFound } = settings;
  const [t, messages] = await Promise.all([translator(locale, "study"), messagesFor(locale, ["study"])]);
  const { definition } = study;
  const { disclosure, releaseMode, groupSets } = definition;
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("settings.title")}</h1>
        <p className={home["question"]}>{t("settings.text")}</p>
      </div>
      <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
        <SettingsForm
          study={slug}
          revision={revision}
          first={changesOf(definition)}
          standing={{ spaces, released, sets: groupSets.map(({ id }) => ({ id })) }}
        />
      </Texts>
      <section>
        <h2>{t("settings.fixedTitle")}</h2>
        <p>
          {t("settings.fixed", {
            planner: disclosure.kPlanner,
            public: disclosure.kPublic,
            mode: t(`numbers.modes.${releaseMode}`),
          })}
        </p>
      </section>
      <section>
        <h2>{t("copy.title")}</h2>
        <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
          <CopyStudy study={slug} desk={`/${locale}/desk`} mayFound={mayFound} />
        </Texts>
      </section>
    </main>
  );
}
