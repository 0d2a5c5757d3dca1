"use client";
import { useTranslations } from "use-intl";
import home from "@/components/desk/home.module.css";
import { FramedTable } from "@/components/desk/table/framed-table";
import type { Comparison } from "@/lib/domain/siting/comparison";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** What happens when a site is closed, or two become one. */
export function Closings(props: {
  closings: Comparison["closings"];
  groupLabels: Readonly<Record<string, string>>;
  names: Names;
  words: Words;
}) {
  const t = useTranslations("siting.closings");
  const { closings, groupLabels, names, words } = props;
  if (closings.length === 0) return null;
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("note")}</p>
      <FramedTable
        label={t("title")}
        head={
          <>
            <th scope="col">{t("site")}</th>
            <th scope="col" className={home["end"]}>
              {t("minutes")}
            </th>
            <th scope="col" className={home["end"]}>
              {t("covered", words.within)}
            </th>
            <th scope="col">{t("loses")}</th>
            <th scope="col">{t("verdict")}</th>
          </>
        }
      >
        {closings.map(({ closed, fairMinutes, lostCoverage, mostLosing, acceptable }) => (
          <tr key={closed}>
            <th scope="row">{names.nameOf(closed)}</th>
            <td className={home["end"]}>{t("plus", { value: words.minutes(fairMinutes) })}</td>
            <td className={home["end"]}>{words.percent(lostCoverage)}</td>
            <td>
              {mostLosing
                ? t("losing", {
                    group: groupLabels[`${mostLosing.set} ${mostLosing.option}`] ?? mostLosing.option,
                    value: words.percent(mostLosing.lostCoverage),
                  })
                : t("noGroups")}
            </td>
            <td>{t(acceptable ? "acceptable" : "felt")}</td>
          </tr>
        ))}
      </FramedTable>
    </section>
  );
}
