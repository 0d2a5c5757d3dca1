"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { chooseQuotes } from "@/lib/client/siting/scenario-calls";
import { MOST_QUOTES } from "@/lib/domain/siting/scenario";
import { textFor } from "@/lib/domain/words/quote";
import type { SheetData } from "./sheet-data";
import sheet from "./sheet.module.css";

/** Which released quotes stand on the sheet, in the order in which they were chosen; or none. */
export function QuotesChoice({ data, onClose }: { data: SheetData; onClose: () => void }) {
  const t = useTranslations("council-sheet.tools");
  const locale = useLocale();
  const router = useRouter();
  const { scenario, study, quotes } = data;
  const [chosen, setChosen] = useState(() =>
    scenario.quotes.filter((one) => quotes.some(({ id }) => id === one)),
  );
  const [failed, setFailed] = useState(false);
  const keep = async () => {
    const outcome = await chooseQuotes(study, scenario.id, chosen);
    if (!outcome.ok) return setFailed(true);
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      title={t("quotes")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" onClick={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <p>{t("quotesAbout", { most: MOST_QUOTES })}</p>
      <div className={sheet["choice"]}>
        {quotes.map(({ id, texts }) => {
          const said = textFor(texts, locale);
          const on = chosen.includes(id);
          return (
            <label key={id} className="desk-tick">
              <input
                type="checkbox"
                checked={on}
                disabled={!on && chosen.length >= MOST_QUOTES}
                onChange={() => setChosen(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              <span lang={said?.language} dir="auto">
                {said?.text}
              </span>
            </label>
          );
        })}
      </div>
      <p role="status">{t("quotesCount", { count: chosen.length, most: MOST_QUOTES })}</p>
      <div role="alert">{failed ? <p className="desk-problem">{t("failed")}</p> : null}</div>
    </Dialog>
  );
}
