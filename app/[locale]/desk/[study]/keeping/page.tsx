import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inMegabytes } from "@/components/desk/basemap/size";
import styles from "@/components/desk/home.module.css";
import { BackupsTable } from "@/components/desk/keeping/backups-table";
import { DeleteDue } from "@/components/desk/keeping/delete-due";
import { DueTable } from "@/components/desk/keeping/due-table";
import { MakeBackup } from "@/components/desk/keeping/make-backup";
import { UNFINISHED_DAYS, countsFromEnd } from "@/lib/domain/study/retention";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { backupStore } from "@/lib/server/backups";
import { forPage } from "@/lib/server/pages";
import { readKeeping } from "@/lib/services/retention/read-keeping";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "keeping"))("title") } : {};
}

/** What is kept for how long, what is due to be deleted, and the server's backups. */
export default async function KeepingPage({ params }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(study)}/keeping`;
  const { folder, passphrase } = backupStore();
  const { lines, retention, backups, jobs } = await forPage(locale, path, (ctx) =>
    readKeeping(ctx, { study, folder }),
  );
  const t = await translator(locale, "keeping");
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  const howLong = {
    unfinished: t("retention.kept.unfinished", { days: UNFINISHED_DAYS }),
    audio: t("retention.kept.audio", { days: retention.audioDays }),
    keys: t("retention.kept.keys", { months: retention.keyMonths }),
    raw: t("retention.kept.raw", { months: retention.rawMonths }),
  };
  const since = (from: Date | null) =>
    from === null ? t("retention.noEnd") : t("retention.from", { day: day.format(from) });
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles["question"]}>{t("intro")}</p>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["common", "keeping"])} timeZone={TIME_ZONE}>
        <section>
          <h2>{t("retention.title")}</h2>
          <DueTable
            label={t("retention.title")}
            head={[t("retention.what"), t("retention.howLong"), t("retention.due")]}
            rows={lines.map(({ what, from, count }) => ({
              what: t(`retention.classes.${what}`),
              howLong: howLong[what],
              since: countsFromEnd(what) ? since(from) : null,
              due: number.format(count),
            }))}
          />
          <p className={styles["note"]}>{t("retention.note")}</p>
          <DeleteDue
            study={study}
            job={jobs.retention}
            lines={lines.flatMap(({ what, count }) =>
              count > 0 ? [t(`retention.counts.${what}`, { count })] : [],
            )}
          />
        </section>
        <section>
          <h2>{t("backup.title")}</h2>
          <p>{t("backup.intro")}</p>
          <p>{t(passphrase === null ? "backup.open" : "backup.encrypted")}</p>
          {backups.length === 0 ? (
            <p>{t("backup.none")}</p>
          ) : (
            <BackupsTable
              label={t("backup.title")}
              head={[t("backup.madeAt"), t("backup.file"), t("backup.size")]}
              rows={backups.map(({ name, madeAt, bytes }) => ({
                name,
                madeAt: moment.format(madeAt),
                size: inMegabytes(locale, bytes),
              }))}
            />
          )}
          <div className={styles["tasks"]}>
            <MakeBackup study={study} job={jobs.backup} />
          </div>
        </section>
      </Texts>
    </main>
  );
}
