"use client";
import { useTranslations } from "use-intl";
import { FramedTable } from "@/components/desk/table/framed-table";
import { Closings } from "../closings";
import { Forms } from "../forms";
import { Gains } from "../gains";
import { Money } from "../money";
import { SetSentences } from "../set-sentences";
import { SetsTable } from "../sets-table";
import { SideTables } from "../side-tables";
import { Tornado } from "../tornado";
import type { Names } from "../use-names";
import type { Words } from "../use-words";
import { Warnings } from "../warnings";
import { Who } from "../who";
import type { SheetData } from "./sheet-data";
import styles from "./sheet.module.css";

/** All tables behind the sheet. */
export function Annex({ data, names, words }: { data: SheetData; names: Names; words: Words }) {
  const t = useTranslations("council-sheet.annex");
  const { frozen, result, groupLabels } = data;
  const { comparison, sureness } = result;
  const { assumptions } = frozen.inputs;
  const set = comparison.sets.find(({ sites }) => sites.length === frozen.p);
  const shared = { comparison, names, words };
  return (
    <div className={styles["annex"]}>
      <h2>{t("title")}</h2>
      <Warnings {...shared} p={frozen.p} />
      <SetsTable {...shared} p={frozen.p} model={assumptions.model} onChoose={null} />
      {comparison.exploration ? null : (
        <>
          {sureness ? <Sure sets={sureness.sets} resamples={sureness.resamples} names={names} /> : null}
          {set ? <SetSentences set={set} words={words} whole /> : null}
          <SideTables {...shared} assumptions={assumptions} />
          <Who comparison={comparison} groupLabels={groupLabels} words={words} />
          <Gains comparison={comparison} words={words} />
          {set ? <Money set={set} names={names} words={words} /> : null}
          <Closings closings={comparison.closings} groupLabels={groupLabels} names={names} words={words} />
          <Tornado tornado={comparison.tornado} p={frozen.p} names={names} words={words} />
        </>
      )}
      <Forms {...shared} />
    </div>
  );
}

function Sure(props: {
  sets: NonNullable<SheetData["result"]["sureness"]>["sets"];
  resamples: number;
  names: Names;
}) {
  const t = useTranslations("council-sheet");
  const columns = ["p", "sites", "best", "top", "workshop", "mean", "others"] as const;
  const span = ([low, high]: readonly [number, number]) => t("annex.span", { low, high });
  return (
    <section>
      <h2>{t("annex.sure")}</h2>
      <p>{t("annex.sureNote", { resamples: props.resamples })}</p>
      <FramedTable
        label={t("annex.sure")}
        head={columns.map((column) => (
          <th key={column} scope="col">
            {t(`annex.columns.${column}`)}
          </th>
        ))}
      >
        {props.sets.map(
          ({ p, sites, best, inTopThree, steadiness, withoutOneWorkshop, meanMinutes, others }) => (
            <tr key={p}>
              <th scope="row">{p}</th>
              <td>{props.names.namesOf(sites)}</td>
              <td>{t("annex.of100", { best, word: t(`steadiness.${steadiness}`) })}</td>
              <td>{t("annex.percent", { best: inTopThree })}</td>
              <td>{t("annex.percent", { best: withoutOneWorkshop })}</td>
              <td>{span(meanMinutes)}</td>
              <td>
                {others
                  .slice(0, 3)
                  .map(
                    ({ sites: other, best: share }) =>
                      `${props.names.namesOf(other)} ${t("annex.percent", { best: share })}`,
                  )
                  .join("; ")}
              </td>
            </tr>
          ),
        )}
      </FramedTable>
    </section>
  );
}
