"use client";
import { useTranslations } from "use-intl";
import { FramedTable } from "@/components/desk/table/framed-table";
import type { Comparison, Swing } from "@/lib/domain/siting/comparison";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** Which assumptions the answer hangs on, the most telling first. */
export function Tornado(props: { tornado: Comparison["tornado"]; p: number; names: Names; words: Words }) {
  const t = useTranslations("siting.tornado");
  const { names, words } = props;
  const tornado = props.tornado.filter(({ p }) => p === props.p);
  if (tornado.length === 0) return null;
  const cell = (parameter: Swing["parameter"], { value, minutes, sites }: Swing["low"]) =>
    t("cell", {
      value: parameter === "venues" ? t(value > 0 ? "left" : "kept") : words.plain(value),
      minutes: words.minutes(minutes),
      sites: names.namesOf(sites),
    });
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("note")}</p>
      <FramedTable
        label={t("title")}
        head={
          <>
            <th scope="col">{t("parameter")}</th>
            <th scope="col">{t("low")}</th>
            <th scope="col">{t("high")}</th>
          </>
        }
      >
        {tornado.map(({ parameter, low, high }) => (
          <tr key={parameter}>
            <th scope="row">{t(parameter)}</th>
            <td>{cell(parameter, low)}</td>
            <td>{cell(parameter, high)}</td>
          </tr>
        ))}
      </FramedTable>
    </section>
  );
}
