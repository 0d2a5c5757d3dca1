"use client";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { TablePages } from "@/components/desk/table/table-pages";
import { Button } from "@/components/ui/button";
import { WORD_STATES, type WordState } from "@/lib/domain/words/steps";
import type { WordsLine } from "@/lib/domain/words/view";
import styles from "./words.module.css";

const ON_A_PAGE = 30;

/** All words of a study, those of one state or of every one. */
export function WordsList({ path, lines }: { path: string; lines: readonly WordsLine[] }) {
  const t = useTranslations("words");
  const format = useFormatter();
  const [state, setState] = useState<WordState | null>(null);
  const [page, turnTo] = useState(0);
  const chosen = lines.filter((line) => state === null || line.state === state);
  const choose = (next: WordState | null) => {
    setState(next);
    turnTo(0);
  };
  return (
    <div className={styles["all"]}>
      <div className={styles["filters"]} role="group" aria-label={t("filter")}>
        {[null, ...WORD_STATES].map((one) => (
          <Button key={one} aria-pressed={state === one} onClick={() => choose(one)}>
            {t(one === null ? "all" : `states.${one}`)}
          </Button>
        ))}
      </div>
      <p role="status">{chosen.length === 0 ? t("none") : t("count", { count: chosen.length })}</p>
      <ul className={styles["list"]}>
        {chosen.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE).map((line) => (
          <li key={line.id}>
            <a className={styles["line"]} href={`${path}/${encodeURIComponent(line.id)}`}>
              <span className={styles["start"]} lang={line.language} dir="auto">
                {line.text ?? t("recording")}
              </span>
              <span className={styles["facts"]}>
                <strong>{t(`states.${line.state}`)}</strong>
                <span>{t(`sources.${line.source}`)}</span>
                <span>{languageName(line.language, format)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <TablePages view={{ page, pages: Math.max(1, Math.ceil(chosen.length / ON_A_PAGE)), turnTo }} />
    </div>
  );
}

type Format = ReturnType<typeof useFormatter>;
const languageName = (tag: string, format: Format) => format.displayName(tag, { type: "language" });
