import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Sections } from "@/components/register/sections";
import { FramedTable } from "@/components/desk/table/framed-table";
import home from "@/components/desk/home.module.css";
import styles from "@/components/register/register.module.css";
import { rolesIn } from "@/lib/domain/access/authorise";
import { KNOWN_FIGURES } from "@/lib/domain/register/area";
import { can } from "@/lib/domain/access/roles";
import { isLocale, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listAreas, type AreaTable } from "@/lib/services/register/list-areas";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "register"))("areas.title") } : {};
}

/** Areas of a study with the newest of each figure. */
export default async function AreasPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/institutions`;
  const { areas, mayEdit } = await forPage(locale, `${base}/areas`, async (ctx) => {
    const table = await listAreas(ctx, slug);
    return { ...table, mayEdit: can(rolesIn(ctx.actor, table.study.id), "register:edit") };
  });
  const t = await translator(locale, "register");
  const columns = newestFigures(areas);
  const number = new Intl.NumberFormat(locale);
  const size = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const named = (figure: string) => {
    const known = KNOWN_FIGURES.find((one) => one === figure);
    return known ? t(`figures.${known}`) : figure;
  };
  const actions = mayEdit ? (
    <div className={home["tasks"]}>
      <a
        className="button"
        data-look={areas.length === 0 ? "primary" : "plain"}
        href={`${base}/import?what=areas`}
      >
        {t("areas.importAreas")}
      </a>
      <a className="button" href={`${base}/import?what=figures`}>
        {t("areas.importFigures")}
      </a>
    </div>
  ) : null;
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("areas.title")}</h1>
        <p className={home["question"]}>{t("areas.intro")}</p>
      </div>
      <Sections t={t} base={base} here="areas" mayEdit={mayEdit} />
      {areas.length === 0 ? (
        <section className={styles["empty"]}>
          <h2>{t("areas.emptyTitle")}</h2>
          <p>{t(mayEdit ? "areas.empty" : "areas.emptyRead")}</p>
          {actions}
        </section>
      ) : (
        <>
          {actions}
          <FramedTable
            label={t("areas.title")}
            head={
              <>
                <th scope="col">{t("areas.name")}</th>
                <th scope="col">{t("areas.key")}</th>
                <th scope="col" className={home["end"]}>
                  {t("areas.size")}
                </th>
                {columns.map(({ figure, year }) => (
                  <th key={figure} scope="col" className={home["end"]}>
                    {t("areas.figureOfYear", { figure: named(figure), year: String(year) })}
                  </th>
                ))}
              </>
            }
          >
            {areas.map((area) => (
              <tr key={area.id}>
                <th scope="row">
                  <bdi>{area.name}</bdi>
                </th>
                <td>{area.key}</td>
                <td className={home["end"]}>{size.format(area.squareKilometers)}</td>
                {columns.map(({ figure, year }) => {
                  const found = area.figures.find((one) => one.figure === figure && one.year === year);
                  return (
                    <td key={figure} className={home["end"]}>
                      {found ? number.format(found.value) : t("areas.none")}
                    </td>
                  );
                })}
              </tr>
            ))}
          </FramedTable>
        </>
      )}
    </main>
  );
}

/** Each figure once, in the newest year that any area has it for. */
function newestFigures(areas: AreaTable["areas"]): { figure: string; year: number }[] {
  const newest = new Map<string, number>();
  for (const { figures } of areas)
    for (const { figure, year } of figures) newest.set(figure, Math.max(year, newest.get(figure) ?? 0));
  return [...newest].map(([figure, year]) => ({ figure, year }));
}
