"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { CoMentions as Told } from "@/lib/domain/networks/network";
import home from "../desk/home.module.css";
import { SortedTable } from "../desk/table/sorted-table";
import { useTable } from "../desk/table/use-table";

const COLUMNS = ["one", "other", "percent"] as const;

/** Pairs of institutions that the same people use, as a release tells them, or why it does not. */
export function CoMentions({ told }: { told: Told }) {
  const t = useTranslations("networks.coMentions");
  const format = useFormatter();
  return (
    <section>
      <h2>{t("title")}</h2>
      {told.told ? (
        <>
          <p className={home["note"]}>
            {t("basis", {
              number: told.release,
              date: format.dateTime(new Date(told.since), { dateStyle: "long" }),
            })}
          </p>
          <Pairs pairs={told.pairs} />
        </>
      ) : (
        <p className={home["note"]}>{t(`why.${told.why}`)}</p>
      )}
    </section>
  );
}

function Pairs({ pairs }: { pairs: Extract<Told, { told: true }>["pairs"] }) {
  const t = useTranslations("networks.coMentions");
  const format = useFormatter();
  const view = useTable("pairs", pairs, COLUMNS, (pair, column) => pair[column], {
    column: "percent",
    up: false,
  });
  return (
    <SortedTable
      view={view}
      label={t("title")}
      text={(column) => t(column)}
      end="percent"
      row={({ one, other, percent }) => (
        <tr key={`${one} ${other}`}>
          <th scope="row">
            <bdi>{one}</bdi>
          </th>
          <td>
            <bdi>{other}</bdi>
          </td>
          <td className={home["end"]}>{format.number(percent / 100, { style: "percent" })}</td>
        </tr>
      )}
    />
  );
}
