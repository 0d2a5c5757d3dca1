"use client";
import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { sentencesOfBasis, sentencesOfZones } from "@/lib/domain/sentences/sentences-of";
import { CsvButton } from "./csv-button";
import { DataTable } from "./data-table";
import { SentencesList } from "./sentences-list";
import type { TableContent } from "./table-content";
import styles from "./tables.module.css";
import type { TablesData } from "./tables-data";
import { useCrossTables } from "./use-cross-tables";
import { useGroupTables } from "./use-group-tables";
import { useZoneTables } from "./use-zone-tables";

/** A release as tables: who is behind it, how it is to be read, and each table or why there is none. */
export function ReleaseTables({ data }: { data: TablesData }) {
  const t = useTranslations("tables");
  const locale = useLocale();
  const { release, further, groupSets } = data;
  const venueZones = useMemo(() => new Set(further?.basis.venueZones), [further]);
  const [besides, setBesides] = useState(false);
  const seen = useMemo(
    () =>
      besides
        ? { ...data, zones: data.zones.filter(({ zone, rest }) => rest || !venueZones.has(zone)) }
        : data,
    [data, besides, venueZones],
  );
  const contents = [...useZoneTables(seen), ...useGroupTables(seen), ...useCrossTables(seen)];
  const basis = sentencesOfBasis({
    participants: release.participants,
    basis: further?.basis ?? null,
    versions: data.versions,
    labelOf: ({ set, option }) =>
      groupSets.find(({ id }) => id === set)?.options.find(({ id }) => id === option)?.label ?? option,
    list: (labels) => new Intl.ListFormat(locale).format(labels),
  });
  return (
    <section className={styles["tables"]} aria-labelledby="tables">
      <div className={styles["head"]}>
        <h2 id="tables">{t("title")}</h2>
        <SentencesList sentences={[...basis, ...sentencesOfZones("avoid", true)]} />
        {further === null ? <p className={styles["why"]}>{t("older")}</p> : null}
        {venueZones.size > 0 ? (
          <label className={styles["choice"]}>
            <input
              type="checkbox"
              checked={besides}
              onChange={(event) => setBesides(event.currentTarget.checked)}
            />
            {t("besides", { zones: venueZones.size })}
          </label>
        ) : null}
        <nav aria-label={t("ways")}>
          <ul className={styles["ways"]}>
            {contents.map(({ name, title }) => (
              <li key={name}>
                <a href={`#table-${name}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {contents.map((content) => (
        <OneTable key={content.name} content={content} data={data} />
      ))}
    </section>
  );
}

function OneTable({ content, data }: { content: TableContent; data: TablesData }) {
  const { name, title, note, rows, why } = content;
  return (
    <section className={styles["table"]}>
      <h3 id={`table-${name}`}>{title}</h3>
      {rows.length > 0 ? (
        <>
          <p>{note}</p>
          <DataTable content={content} />
          <CsvButton content={content} study={data.study} release={data.release} />
        </>
      ) : (
        <p className={styles["why"]}>{why}</p>
      )}
    </section>
  );
}
