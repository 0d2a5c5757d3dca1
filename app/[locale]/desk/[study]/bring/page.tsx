import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BringForm } from "@/components/handover/bring-form";
import home from "@/components/desk/home.module.css";
import styles from "@/components/handover/bring-form.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listQuarantine } from "@/lib/services/sealed/list-quarantine";

const REASONS = ["unreadable", "invalid", "malformed", "too-large"] as const;
const isReason = (reason: string): reason is (typeof REASONS)[number] =>
  REASONS.some((one) => one === reason);

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("bring.title") } : {};
}

/** Where a facilitator uploads what a tablet without a network saved as a file, and sees what could not be taken. */
export default async function BringPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/bring`;
  const { study, lines } = await forPage(locale, path, (ctx) => listQuarantine(ctx, slug));
  const t = await translator(locale, "workshop");
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  const kilobytes = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 1,
  });
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
      <section>
        <h2>{t("aside.title")}</h2>
        <p>{t(lines.length === 0 ? "aside.none" : "aside.text")}</p>
        {lines.length === 0 ? null : (
          <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("aside.title")}>
            <table className={home["table"]}>
              <thead>
                <tr>
                  <th scope="col">{t("aside.received")}</th>
                  <th scope="col">{t("aside.reason")}</th>
                  <th scope="col" className={home["end"]}>
                    {t("aside.size")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ id, reason, bytes, receivedAt }) => (
                  <tr key={id}>
                    <td>{time.format(receivedAt)}</td>
                    <td>{t(`aside.reasons.${isReason(reason) ? reason : "other"}`)}</td>
                    <td className={home["end"]}>{kilobytes.format(bytes / 1024)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </main>
  );
}
