import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditTable } from "@/components/desk/audit-table";
import { AuditFilters } from "@/components/desk/people/audit-filters";
import styles from "@/components/desk/home.module.css";
import { AUDIT_KINDS } from "@/lib/domain/access/audit";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readAudit } from "@/lib/services/audit/read-audit";
import { auditWords } from "./in-words";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  searchParams: Promise<{ before?: string; kind?: string; person?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "desk"))("audit.title") } : {};
}

/** Who saw or changed what and by which rule, for owners and data protection. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/audit`;
  const asked = await searchParams;
  const kind = AUDIT_KINDS.find((one) => one === asked.kind);
  const person = asked.person !== undefined && isUuid(asked.person) ? asked.person : undefined;
  const beforeId =
    asked.before !== undefined && /^\d{1,15}$/.test(asked.before) ? Number(asked.before) : null;
  const { lines, nextBeforeId, people } = await forPage(locale, base, (ctx) =>
    readAudit(ctx, {
      study: slug,
      beforeId,
      ...(kind ? { kind } : {}),
      ...(person ? { userId: person } : {}),
    }),
  );
  const [t, words] = await Promise.all([translator(locale, "people"), auditWords(locale)]);
  const title = (await translator(locale, "desk"))("audit.title");
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: TIME_ZONE,
  });
  const page = (before: number | null) => {
    const query = new URLSearchParams({
      ...(kind ? { kind } : {}),
      ...(person ? { person } : {}),
      ...(before === null ? {} : { before: String(before) }),
    });
    return query.size === 0 ? base : `${base}?${query}`;
  };
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{title}</h1>
        <p className={styles["question"]}>{t("audit.intro")}</p>
      </div>
      <AuditFilters
        action={base}
        texts={{
          kind: t("audit.kind"),
          person: t("audit.person"),
          all: t("audit.all"),
          show: t("audit.show"),
        }}
        kinds={AUDIT_KINDS.map((value) => ({ value, text: t(`audit.kinds.${value}`) }))}
        people={people.map(({ userId, name }) => ({ value: userId, text: name }))}
        chosen={{ kind: kind ?? "", person: person ?? "" }}
      />
      {lines.length === 0 ? (
        <p>{t(kind || person ? "audit.noneSuch" : "audit.none")}</p>
      ) : (
        <Texts
          locale={locale}
          messages={await messagesFor(locale, ["common", "desk", "people"])}
          timeZone={TIME_ZONE}
        >
          <AuditTable
            title={title}
            rows={lines.map((line) => ({
              id: line.id,
              time: time.format(line.at),
              who: words.who(line),
              what: words.what(line),
              rule: words.rule(line),
              detail: words.detail(line),
            }))}
          />
        </Texts>
      )}
      <div className={styles["tasks"]}>
        {beforeId !== null ? (
          <a className="button" href={page(null)}>
            {t("audit.newest")}
          </a>
        ) : null}
        {nextBeforeId !== null ? (
          <a className="button" href={page(nextBeforeId)}>
            {t("audit.older")}
          </a>
        ) : null}
      </div>
    </main>
  );
}
