"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { foldedSearch } from "@/lib/domain/register/search";
import { SortedTable } from "../desk/table/sorted-table";
import { useTable } from "../desk/table/use-table";
import styles from "./register.module.css";

export interface InstitutionLine {
  id: string;
  name: string;
  kind: string;
  provider: string;
  address: string;
  stepFree: boolean | null;
  shielded: boolean;
  /** The person may open its form. */
  opens: boolean;
}

const COLUMNS = ["name", "kind", "provider", "address"] as const;

/** Institutions to search, narrow down, sort and page through; a name opens its form for those who may change it. */
export function InstitutionsTable({ base, lines }: { base: string; lines: readonly InstitutionLine[] }) {
  const t = useTranslations("register.list");
  const locale = useLocale();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState("");

  const matches = foldedSearch(search);
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const found = lines
    .filter((line) => kind === "" || line.kind === kind)
    .filter((line) => COLUMNS.some((column) => matches(line[column])));
  const view = useTable("institutions", found, COLUMNS, (line, column) => line[column], {
    column: "name",
    up: true,
  });
  const kinds = [...new Set(lines.map((line) => line.kind))].filter((one) => one !== "").toSorted(compare);

  return (
    <>
      <div className={styles["filters"]}>
        <label className="desk-field">
          {t("search")}
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <label className="desk-field">
          {t("kind")}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{t("allKinds")}</option>
            {kinds.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <p role="status">{found.length === 0 ? t("noMatch") : t("count", { count: found.length })}</p>
      <SortedTable
        view={view}
        label={t("name")}
        text={(column) => t(column)}
        more={<th scope="col">{t("stepFree")}</th>}
        row={(line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.opens ? (
                <a href={`${base}/${line.id}`}>
                  <bdi>{line.name}</bdi>
                </a>
              ) : (
                <bdi>{line.name}</bdi>
              )}
              {line.shielded ? <span className={styles["badge"]}>{t("shielded")}</span> : null}
            </th>
            <td>
              <bdi>{line.kind}</bdi>
            </td>
            <td>
              <bdi>{line.provider}</bdi>
            </td>
            <td>
              <bdi>{line.address}</bdi>
            </td>
            <td>{t(line.stepFree === null ? "unknown" : line.stepFree ? "yes" : "no")}</td>
          </tr>
        )}
      />
    </>
  );
}
