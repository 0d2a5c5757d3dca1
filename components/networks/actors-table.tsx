"use client";
import { useTranslations } from "use-intl";
import { SortedTable } from "../desk/table/sorted-table";
import { useTable } from "../desk/table/use-table";
import type { ActorLine } from "./network-lines";
import styles from "./networks.module.css";

const COLUMNS = ["number", "institution", "function", "scope", "engagement"] as const;

/** The register as a table: everything that drawing and map show. */
export function ActorsTable(props: { base: string; lines: readonly ActorLine[]; mayEdit: boolean }) {
  const t = useTranslations("networks");
  const terms = useTranslations("networks.terms");
  const cellOf = (line: ActorLine, column: (typeof COLUMNS)[number]) =>
    column === "number"
      ? line.number
      : column === "scope" || column === "engagement"
        ? terms(line[column])
        : column === "institution"
          ? line.label
          : line.function;
  const view = useTable("actors", props.lines, COLUMNS, cellOf, { column: "number", up: true });
  const byId = new Map(props.lines.map((line) => [line.id, line]));
  return (
    <SortedTable
      view={view}
      label={t("table.label")}
      text={(column) => t(`table.${column}`)}
      more={
        <>
          <th scope="col">{t("columns.fields")}</th>
          <th scope="col">{t("columns.ties")}</th>
        </>
      }
      row={(line) => (
        <tr key={line.id}>
          <td>{line.number}</td>
          <th scope="row">
            {props.mayEdit ? (
              <a href={`${props.base}/${line.id}`}>
                <bdi>{line.institution || line.network}</bdi>
              </a>
            ) : (
              <bdi>{line.institution || line.network}</bdi>
            )}
            {line.institution !== "" && line.network !== "" ? (
              <div className={styles["network"]}>
                <bdi>{line.network}</bdi>
              </div>
            ) : null}
          </th>
          <td>
            <bdi>{line.function || t("table.none")}</bdi>
          </td>
          <td>{terms(line.scope)}</td>
          <td>{terms(line.engagement)}</td>
          <td>{line.fields.map((field) => terms(field)).join(", ") || t("table.none")}</td>
          <td>
            {line.ties.length === 0 ? (
              t("table.none")
            ) : (
              <ul className={styles["ties"]}>
                {line.ties.map(({ to, state }) => (
                  <li key={to}>
                    {byId.get(to)?.number}: {terms(state)}
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
      )}
    />
  );
}
