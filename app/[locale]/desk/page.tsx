import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/studies.module.css";
import { textIn } from "@/lib/domain/study/definition";
import { isLocale, translator } from "@/lib/i18n/server";
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
  const studies = await forPage(locale, `/${locale}/desk`, listStudies);
  const [t, common] = await Promise.all([translator(locale, "desk"), translator(locale, "common")]);
  const list = new Intl.ListFormat(locale);
  return (
    <main className={styles["page"]}>
      <h1>{t("studies.title")}</h1>
      {studies.length === 0 ? <p>{t("studies.none")}</p> : null}
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
    </main>
  );
}
