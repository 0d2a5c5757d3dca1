import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BeginProfile } from "@/components/kit/begin-profile";
import { Compare } from "@/components/kit/compare";
import { ProfileCards } from "@/components/kit/profile-cards";
import styles from "@/components/kit/kit.module.css";
import register from "@/components/register/register.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listKitProfiles } from "@/lib/services/kit/list-profiles";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "kit"))("title") } : {};
}

/** The filled-in kits of a study, the way to a new one, and two of them side by side. */
export default async function KitsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/kit`;
  const { profiles, spaces, mayWrite } = await forPage(locale, base, (ctx) => listKitProfiles(ctx, slug));
  const t = await translator(locale, "kit");
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles["lead"]}>{t("intro")}</p>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["kit"])} timeZone={TIME_ZONE}>
        {profiles.length === 0 ? (
          <section className={register["empty"]}>
            <h2>{t("list.empty")}</h2>
            <p>{t(mayWrite ? "list.emptyWrite" : "list.emptyRead")}</p>
          </section>
        ) : (
          <ProfileCards base={base} profiles={profiles} />
        )}
        {mayWrite ? <BeginProfile study={slug} base={base} spaces={spaces} profiles={profiles} /> : null}
        {profiles.length > 1 ? <Compare profiles={profiles} /> : null}
      </Texts>
      <p className={styles["soft"]}>{t("source")}</p>
    </main>
  );
}
