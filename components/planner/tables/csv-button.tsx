"use client";
import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/lib/client/planner/save-file";
import { csvLine } from "@/lib/domain/export/csv";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { TableContent } from "./table-content";

interface Props {
  content: TableContent;
  study: string;
  release: ReleaseSummary;
}

/** The whole table as CSV (UTF-8, RFC 4180); every line says which release it is of, of how many persons, of what day. */
export function CsvButton({ content, study, release }: Props) {
  const t = useTranslations("tables");
  const { name, title, columns, rows } = content;
  const save = () => {
    const basis = [release.number, release.participants, release.createdAt.slice(0, 10)];
    const lines = [
      csvLine([...columns.map(({ label }) => label), t("csv.release"), t("csv.participants"), t("csv.date")]),
      ...rows.map((row) => csvLine([...row.map(({ value }) => value), ...basis])),
    ];
    saveFile(new Blob(lines, { type: "text/csv;charset=utf-8" }), `${study}-${release.number}-${name}.csv`);
  };
  return (
    <Button onClick={save} aria-label={t("csv.of", { table: title })}>
      <Download aria-hidden="true" size={20} />
      {t("csv.action")}
    </Button>
  );
}
