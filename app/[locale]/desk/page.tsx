import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/studies.module.css";
import { textIn } from "@/lib/domain/study/definition";
import { DraftsList } from "@/components/desk/study/drafts-list";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listStudies } from "@/lib/services/desk/list-studies";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "desk"))("studies.title") } : {};
}

/** My studies, and what I may do in each. */
export default async function StudiesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const desk = `/${locale}/desk`;
  const { studies, drafts } = await forPage(locale, desk, listStudies);
  const [t, common, study] = await Promise.all([
    translator(locale, "desk"),
    translator(locale, "common"),
    translator(locale, "study"),
  ]);
  const list = new Intl.ListFormat(locale);
  return (
    <main className={styles["page"]}>
      <h1>{t("studies.title")}</h1>
      {studies.length === 0 ? <p>{drafts === null ? t("studies.none") : study("begin.none")}</p> : null}
      <ul className={styles["list"]}>
        {studies.map(({ slug, definition, roles }) => (
          <li key={slug} className={styles["card"]}>
            <h2>
              <a href={`/${locale}/desk/${slug}`}>
                <bdi>{textIn(definition.title, locale, definition.languages)}</bdi>
              </a>
            </h2>
            <p>
              <bdi>{textIn(definition.question, locale, definition.languages)}</bdi>
            </p>
            <p className={styles["meta"]}>
              {t("studies.yourRoles", { roles: list.format(roles.map((role) => t(`roles.${role}`))) })}
            </p>
            {definition.example ? <p className={styles["meta"]}>{common("example.notice")}</p> : null}
          </li>
        ))}
      </ul>
      {drafts === null ? null : (
        <p>
          <a className="button" data-look="primary" href={`${desk}/new`}>
            {study("begin.title")}
          </a>
        </p>
      )}
      {drafts !== null && drafts.length > 0 ? (
        <Texts locale={locale} messages={await messagesFor(locale, ["study"])} timeZone={TIME_ZONE}>
          <DraftsList
            desk={desk}
            drafts={drafts.map(({ id, draft, changedAt }) => ({
              id,
              title: textIn(draft.title, locale, ["de"]),
              changedAt: changedAt.toISOString(),
            }))}
          />
        </Texts>
      ) : null}
    </main>
  );
}
