import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportWizard } from "@/components/register/import-wizard";
import { Sections } from "@/components/register/sections";
import { UndoImport } from "@/components/register/undo-import";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listImports } from "@/lib/services/register/list-imports";

interface Props {
  params: Promise<{ locale: string; study: string }>;
  searchParams: Promise<{ what?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "register"))("import.title") } : {};
}

/** Takes files into the register, and takes them back. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/institutions`;
  const { imports } = await forPage(locale, `${base}/import`, (ctx) => listImports(ctx, slug));
  const t = await translator(locale, "register");
  const { what } = await searchParams;
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  return (
    <main className={home["page"]}>
      <h1>{t("import.title")}</h1>
      <Sections t={t} base={base} here="import" mayEdit />
      <Texts locale={locale} messages={await messagesFor(locale, ["register"])} timeZone={TIME_ZONE}>
        <ImportWizard
          study={slug}
          base={base}
          what={what === "areas" || what === "figures" ? what : "institutions"}
        />
        <section>
          <h2>{t("import.pastTitle")}</h2>
          {imports.length === 0 ? (
            <p className={home["note"]}>{t("import.pastNone")}</p>
          ) : (
            <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("import.pastTitle")}>
              <table className={home["table"]}>
                <thead>
                  <tr>
                    {(["pastFile", "pastWhat", "pastCount", "pastWhen", "pastWho", "pastUndo"] as const).map(
                      (column) => (
                        <th key={column} scope="col">
                          {t(`import.${column}`)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {imports.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        <bdi>{one.file}</bdi>
                      </th>
                      <td>{t(`import.what.${one.what}`)}</td>
                      <td className={home["end"]}>{one.taken}</td>
                      <td>{time.format(one.at)}</td>
                      <td>
                        <bdi>{one.by ?? t("import.gone")}</bdi>
                      </td>
                      <td>
                        <UndoImport study={slug} id={one.id} file={one.file} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      </Texts>
    </main>
  );
}
