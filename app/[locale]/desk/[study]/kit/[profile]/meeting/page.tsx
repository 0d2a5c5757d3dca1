import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Meeting } from "@/components/meeting/meeting";
import styles from "@/components/meeting/meeting-page.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readKitProfile } from "@/lib/services/kit/read-profile";

interface Props {
  params: Promise<{ locale: string; study: string; profile: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "meeting"))("title") } : {};
}

/** The kit on the wall or the table of a meeting: one component a screen, and nothing of the desk around it. */
export default async function MeetingPage({ params }: Props) {
  const { locale, study, profile } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(study)}/kit/${encodeURIComponent(profile)}`;
  const { shown, mayWrite } = await forPage(locale, `${base}/meeting`, (ctx) =>
    readKitProfile(ctx, { study, profile }),
  );
  const t = await translator(locale, "meeting");
  return (
    <main className={styles["page"]}>
      <div className={styles["head"]}>
        <h1>
          <bdi>{shown.profile.name}</bdi> · <bdi>{shown.socialSpaceName}</bdi>
        </h1>
        <a href={base}>{t("leave")}</a>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["kit", "meeting"])} timeZone={TIME_ZONE}>
        <Meeting study={study} stored={shown} mayWrite={mayWrite} back={base} />
      </Texts>
    </main>
  );
}
