"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { foldedSearch } from "@/lib/domain/register/search";
import home from "../desk/home.module.css";
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
type Column = (typeof COLUMNS)[number];
const LINES_A_PAGE = 25;

/** Institutions to search, narrow down, sort and page through; a name opens its form for those who may change it. */
export function InstitutionsTable({ base, lines }: { base: string; lines: readonly InstitutionLine[] }) {
  const t = useTranslations("register.list");
  const locale = useLocale();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState("");
  const [sort, setSort] = useState<{ column: Column; up: boolean }>({ column: "name", up: true });
  const [wanted, setWanted] = useState(0);

  const matches = foldedSearch(search);
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const found = lines
    .filter((line) => kind === "" || line.kind === kind)
    .filter((line) => COLUMNS.some((column) => matches(line[column])))
    .toSorted((a, b) => compare(a[sort.column], b[sort.column]) * (sort.up ? 1 : -1));
  const pages = Math.max(1, Math.ceil(found.length / LINES_A_PAGE));
  const page = Math.min(wanted, pages - 1);
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
      <div className={home["scroll"]} tabIndex={0} role="region" aria-label={t("name")}>
        <table className={home["table"]}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" aria-sort={ariaSort(column)}>
                  <button
                    type="button"
                    className={styles["sort"]}
                    onClick={() => setSort({ column, up: sort.column === column ? !sort.up : true })}
                  >
                    {t(column)}
                    {sort.column === column ? (
                      sort.up ? (
                        <ArrowUp size={16} aria-hidden />
                      ) : (
                        <ArrowDown size={16} aria-hidden />
                      )
                    ) : null}
                  </button>
                </th>
              ))}
              <th scope="col">{t("stepFree")}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE).map((line) => (
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
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 ? (
        <div className={styles["pages"]}>
          <Button disabled={page === 0} onClick={() => setWanted(page - 1)}>
            {t("previous")}
          </Button>
          <span>{t("page", { page: page + 1, pages })}</span>
          <Button disabled={page === pages - 1} onClick={() => setWanted(page + 1)}>
            {t("next")}
          </Button>
        </div>
      ) : null}
    </>
  );

  function ariaSort(column: Column) {
    return sort.column === column ? (sort.up ? "ascending" : "descending") : undefined;
  }
}
