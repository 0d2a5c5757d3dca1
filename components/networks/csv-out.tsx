"use client";
import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/lib/client/planner/save-file";
import type { FileWords } from "@/lib/domain/networks/file-words";
import type { Network } from "@/lib/domain/networks/network";
import { writeNetwork } from "@/lib/domain/networks/write-network";

/** The register as a file that can be changed in a spreadsheet and taken again. */
export function CsvOut(props: { study: string; network: Network; words: FileWords }) {
  const t = useTranslations("networks");
  const { actors, ties } = props.network;
  const save = () => {
    // The mark at the beginning lets spreadsheets read umlauts.
    const lines = ["\ufeff", ...writeNetwork(actors, ties, props.words)];
    saveFile(new Blob(lines, { type: "text/csv;charset=utf-8" }), `${props.study}-networks.csv`);
  };
  return (
    <Button onClick={save}>
      <Download aria-hidden="true" size={20} />
      {t("csvOut")}
    </Button>
  );
}
