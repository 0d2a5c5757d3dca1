import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstitutionsTable } from "@/components/register/institutions-table";
import { Sections } from "@/components/register/sections";
import home from "@/components/desk/home.module.css";
import styles from "@/components/register/register.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listInstitutions } from "@/lib/services/register/list-institutions";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "register"))("title") } : {};
}

/** The institutions of a study, with the way to a new one or a whole file of them. */
export default async function InstitutionsPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/institutions`;
  const { institutions, may } = await forPage(locale, base, (ctx) => listInstitutions(ctx, slug));
  const t = await translator(locale, "register");
  const lines = institutions.map(({ id, name, kind, provider, address, stepFree, shielded }) => ({
    ...{ id, name, kind, provider, address, stepFree, shielded },
    opens: shielded ? may.shield : may.edit,
  }));
  const actions = (
    <div className={home["tasks"]}>
      {may.edit ? (
        <a className="button" data-look={lines.length === 0 ? "primary" : "plain"} href={`${base}/import`}>
          {t("list.import")}
        </a>
      ) : null}
      {may.edit || may.shield ? (
        <a className="button" href={`${base}/new`}>
          {t(may.edit ? "list.add" : "list.addShielded")}
        </a>
      ) : null}
    </div>
  );
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
      </div>
      <Sections t={t} base={base} here="institutions" mayEdit={may.edit} />
      {lines.length === 0 ? (
        <section className={styles["empty"]}>
          <h2>{t("list.emptyTitle")}</h2>
          <p>{t(may.edit ? "list.emptyEdit" : "list.emptyRead")}</p>
          {actions}
        </section>
      ) : (
        <>
          {actions}
          <Texts
            locale={locale}
            messages={await messagesFor(locale, ["desk", "register"])}
            timeZone={TIME_ZONE}
          >
            <InstitutionsTable base={base} lines={lines} />
          </Texts>
        </>
      )}
    </main>
  );
}
