"use client";
import { PrintButton } from "@/components/desk/print/print-button";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/lib/client/planner/save-file";
import { sentProfile } from "@/lib/domain/kit/shown-profile";
import { paperMarkdown } from "./paper-markdown";
import type { PaperProps } from "./paper-view";
import type { KitWords } from "./use-kit-words";
import styles from "./paper.module.css";

/** The paper as PDF by the browser's own print, as Markdown and as JSON. */
export function PaperDownloads({ words, shown, title }: { words: KitWords } & PaperProps) {
  const { t } = words;
  const save = (text: string, type: string, ending: string) =>
    saveFile(
      new Blob([text], { type }),
      `${shown.profile.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.${ending}`,
    );
  return (
    <div className={styles["downloads"]}>
      <PrintButton text={t("paper.print")} />
      <Button onClick={() => save(paperMarkdown(words, shown, title), "text/markdown", "md")}>
        {t("paper.markdown")}
      </Button>
      <Button onClick={() => save(JSON.stringify(sentProfile(shown), null, 2), "application/json", "json")}>
        {t("paper.json")}
      </Button>
    </div>
  );
}
