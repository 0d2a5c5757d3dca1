"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Download, Printer } from "lucide-react";
import { useTranslations } from "use-intl";
import { useWork } from "@/components/desk/use-work";
import { WorkProgress } from "@/components/desk/work-progress";
import home from "@/components/desk/home.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { saveFile } from "@/lib/client/planner/save-file";
import { checkScenario, removeScenario } from "@/lib/client/siting/scenario-calls";
import { scenarioCsv } from "@/lib/domain/siting/scenario-csv";
import type { Names } from "../use-names";
import type { SheetData } from "./sheet-data";
import { QuotesChoice } from "./quotes-choice";
import sheet from "./sheet.module.css";

/** Print it, load its tables, compute it anew, or remove it. */
export function SheetTools(props: { data: SheetData; base: string; names: Names; ready: boolean }) {
  const t = useTranslations("council-sheet.tools");
  const router = useRouter();
  const work = useWork();
  const [identical, setIdentical] = useState<boolean | null>(null);
  const [asking, setAsking] = useState<"remove" | "quotes" | null>(null);
  const [failed, setFailed] = useState(false);
  const { scenario, study, result, mayPlan, quotes } = props.data;
  const save = () =>
    saveFile(
      new Blob(scenarioCsv(result), { type: "text/csv;charset=utf-8" }),
      `${study}-${scenario.id.slice(0, 8)}.csv`,
    );
  const check = () =>
    work.begin(async (following) => {
      const outcome = await checkScenario(study, scenario.id, following);
      if (outcome.ok) setIdentical(outcome.value.identical);
      return outcome;
    });
  const remove = async () => {
    const outcome = await removeScenario(study, scenario.id);
    setAsking(null);
    if (!outcome.ok) return setFailed(true);
    router.push(props.base);
    router.refresh();
  };
  return (
    <div className={sheet["tools"]}>
      <div className={home["actions"]}>
        <Button look="primary" disabled={!props.ready} onClick={() => window.print()}>
          <Printer aria-hidden="true" size={20} />
          {t("print")}
        </Button>
        <Button onClick={save}>
          <Download aria-hidden="true" size={20} />
          {t("csv")}
        </Button>
        {mayPlan ? (
          <>
            {quotes.length > 0 ? <Button onClick={() => setAsking("quotes")}>{t("quotes")}</Button> : null}
            <Button disabled={work.percent !== null} onClick={check}>
              {t("check")}
            </Button>
            <Button look="quiet" onClick={() => setAsking("remove")}>
              {t("remove")}
            </Button>
          </>
        ) : null}
      </div>
      <WorkProgress
        work={work}
        what={t("checking")}
        stop={t("stop")}
        done={t(identical ? "identical" : "different")}
        failed={work.refusal || failed ? t("failed") : null}
      />
      {asking === "quotes" ? <QuotesChoice data={props.data} onClose={() => setAsking(null)} /> : null}
      {asking === "remove" ? (
        <Dialog
          title={t("remove")}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t("cancel")}</Button>
              <Button look="danger" onClick={() => void remove()}>
                {t("remove")}
              </Button>
            </>
          }
        >
          <p>{t("removeSure", { name: scenario.name })}</p>
        </Dialog>
      ) : null}
    </div>
  );
}
