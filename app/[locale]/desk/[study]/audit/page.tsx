import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/home.module.css";
import { TIME_ZONE, isLocale, translator, type Locale } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readAudit } from "@/lib/services/audit/read-audit";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "desk"))("audit.title") } : {};
}

/** Who saw or changed what, for data protection. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/audit`;
  const { before } = await searchParams;
  const beforeId = typeof before === "string" && /^\d{1,15}$/.test(before) ? Number(before) : null;
  const { lines, nextBeforeId } = await forPage(locale, base, (ctx) =>
    readAudit(ctx, { study: slug, beforeId }),
  );
  const t = await translator(locale, "desk");
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: TIME_ZONE,
  });
  const rows = await Promise.all(lines.map(async (line) => ({ line, ...(await inWords(locale, line)) })));
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("audit.title")}</h1>
        <p className={styles["question"]}>{t("audit.intro")}</p>
      </div>
      {lines.length === 0 ? (
        <p>{t("audit.none")}</p>
      ) : (
        <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={t("audit.title")}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("audit.time")}</th>
                <th scope="col">{t("audit.who")}</th>
                <th scope="col">{t("audit.what")}</th>
                <th scope="col">{t("audit.detail")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, who, what }) => (
                <tr key={line.id}>
                  <td>{time.format(line.at)}</td>
                  <td>
                    <bdi>{who}</bdi>
                  </td>
                  <td>{what}</td>
                  <td>
                    <bdi className={styles["detail"]}>
                      {Object.entries(line.target)
                        .filter(([, value]) => value !== null && value !== "")
                        .map(([name, value]) => `${name}: ${String(value)}`)
                        .join(", ")}
                    </bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles["tasks"]}>
        {beforeId !== null ? (
          <a className="button" href={base}>
            {t("audit.newest")}
          </a>
        ) : null}
        {nextBeforeId !== null ? (
          <a className="button" href={`${base}?before=${nextBeforeId}`}>
            {t("audit.older")}
          </a>
        ) : null}
      </div>
    </main>
  );
}

async function inWords(locale: Locale, line: { name: string | null; actorKind: string; action: string }) {
  const t = await translator(locale, "desk");
  const who = `audit.actors.${line.actorKind}`;
  const what = `audit.actions.${line.action}`;
  const named = line.actorKind === "person" || line.actorKind === "token";
  const texts = t as unknown as {
    (key: string, values?: Record<string, string>): string;
    has(key: string): boolean;
  };
  return {
    who:
      named && line.name === null
        ? t("audit.actors.gone")
        : texts.has(who)
          ? texts(who, { name: line.name ?? "" })
          : line.actorKind,
    what: texts.has(what) ? texts(what) : line.action,
  };
}
