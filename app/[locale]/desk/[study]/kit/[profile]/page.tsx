import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProfileEditor } from "@/components/kit/profile-editor";
import styles from "@/components/kit/kit.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readKitProfile } from "@/lib/services/kit/read-profile";
import { namedGroups } from "../named-groups";

interface Props {
  params: Promise<{ locale: string; study: string; profile: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "kit"))("title") } : {};
}

/** One filled-in kit: the kit, one component beside it, and where the whole stands. */
export default async function KitProfilePage({ params }: Props) {
  const { locale, study: slug, profile } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/kit`;
  const path = `${base}/${encodeURIComponent(profile)}`;
  const { study, shown, mayWrite } = await forPage(locale, path, (ctx) =>
    readKitProfile(ctx, { study: slug, profile }),
  );
  const [t, meeting, outcome] = await Promise.all([
    translator(locale, "kit"),
    translator(locale, "meeting"),
    translator(locale, "outcome"),
  ]);
  return (
    <main className={styles["page"]}>
      <div>
        <p>
          <a href={base}>{t("back")}</a>
        </p>
        <h1>
          <bdi>{shown.profile.name}</bdi>
        </h1>
        <p className={styles["lead"]}>
          <bdi>{shown.socialSpaceName}</bdi>
        </p>
      </div>
      <div className={styles["row"]}>
        <a className="button" href={`${path}/paper`}>
          {t("paper.link")}
        </a>
        <a className="button" href={`${path}/meeting`}>
          {meeting("link")}
        </a>
        <a className="button" href={`${path}/after`}>
          {outcome("title")}
        </a>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["kit"])} timeZone={TIME_ZONE}>
        <ProfileEditor
          study={slug}
          stored={shown}
          groups={namedGroups(study.definition, locale)}
          mayWrite={mayWrite}
        />
      </Texts>
    </main>
  );
}
