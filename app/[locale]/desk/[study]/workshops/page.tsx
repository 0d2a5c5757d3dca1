import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { Closing } from "@/components/desk/workshop/closing";
import { WorkshopCard } from "@/components/desk/workshop/workshop-card";
import styles from "@/components/desk/workshop/workshops.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listWorkshops } from "@/lib/services/workshops/list-workshops";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("plan.list") } : {};
}

/** The workshops of a study: make one, print its sheets, watch its room, close it. */
export default async function WorkshopsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}`;
  const path = `${base}/workshops`;
  const { workshops, consentReleased, mayRun } = await forPage(locale, path, (ctx) =>
    listWorkshops(ctx, slug),
  );
  const [t, messages] = await Promise.all([
    translator(locale, "workshop"),
    messagesFor(locale, ["workshop"]),
  ]);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  return (
    <main className={home["page"]}>
      <h1>{t("plan.list")}</h1>
      {consentReleased ? null : (
        <p className="desk-problem">
          {t("plan.noConsent")} <a href={`${base}/consent`}>{t("plan.toConsent")}</a>
        </p>
      )}
      <div>
        <a className="button" data-look="primary" href={`${path}/new`}>
          {t("plan.new")}
        </a>
      </div>
      {workshops.length === 0 ? <p>{t("plan.none")}</p> : null}
      <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
        <ul className={styles["list"]}>
          {workshops.map(({ id, title, begins, ends, ...workshop }) => (
            <WorkshopCard
              key={id}
              title={title}
              when={[
                day.format(new Date(`${workshop.day}T00:00:00Z`)),
                begins && (ends ? t("plan.fromTo", { begins, ends }) : t("plan.from", { begins })),
              ]
                .filter(Boolean)
                .join(", ")}
              place={workshop.place}
              code={workshop.code}
              badges={[
                workshop.closedAt ? t("plan.closed") : t("plan.open"),
                ...(workshop.practice ? [t("plan.practiceBadge")] : []),
                ...(workshop.hasPin ? [t("plan.pinBadge")] : []),
                ...(workshop.held > 0 ? [t("after.heldBadge", { count: workshop.held })] : []),
              ]}
              numbers={[
                t("plan.drawings", { count: workshop.drawings }),
                workshop.peopleDrew === null ? null : t("plan.peopleDrew", { count: workshop.peopleDrew }),
                workshop.expected === null ? null : t("plan.expectedPeople", { count: workshop.expected }),
              ]
                .filter(Boolean)
                .join(" · ")}
            >
              {mayRun && !workshop.closedAt ? (
                <a className="button" data-look="primary" href={`${path}/${id}`}>
                  {t("plan.room")}
                </a>
              ) : null}
              {mayRun && (workshop.closedAt ?? workshop.held > 0) ? (
                <a className="button" href={`${path}/${id}/after`} aria-label={t("after.openOf", { title })}>
                  {t("after.open")}
                </a>
              ) : null}
              <a className="button" href={`${path}/${id}/print`} aria-label={t("plan.printOf", { title })}>
                {t("plan.print")}
              </a>
              <a className="button" href={`${path}/${id}/plan`} aria-label={t("plan.changeOf", { title })}>
                {t("plan.change")}
              </a>
              <Closing study={slug} workshop={id} title={title} closed={workshop.closedAt !== null} />
            </WorkshopCard>
          ))}
        </ul>
      </Texts>
    </main>
  );
}
