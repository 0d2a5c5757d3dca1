"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Refusal } from "@/lib/client/desk/calls";
import { lookAt, takeFile } from "@/lib/client/register/import-calls";
import type { Imported, ImportLook, ImportPlan } from "@/lib/client/register/import-look";
import { ImportCheckStep } from "./import-check-step";
import { ImportColumnsStep } from "./import-columns-step";
import { ImportFileStep } from "./import-file-step";
import { failureText } from "./refusals";
import { UndoImport } from "./undo-import";
import styles from "./register.module.css";

type Step =
  | { at: "file" }
  | { at: "columns" | "check"; file: File; look: ImportLook }
  | { at: "done"; file: string; id: string; taken: number };

/** A file in three steps: which file, what its columns mean, what is taken of it. Nothing is stored before the last. */
export function ImportWizard(props: { study: string; base: string; what: Imported }) {
  const t = useTranslations("register.import");
  const failed = useTranslations("register");
  const router = useRouter();
  const [what, setWhat] = useState(props.what);
  const [step, setStep] = useState<Step>({ at: "file" });
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function look(file: File, plan: ImportPlan | null, at: "columns" | "check") {
    setWorking(true);
    const outcome = await lookAt(props.study, what, file, plan);
    setWorking(false);
    setRefusal(outcome.ok ? null : outcome);
    if (outcome.ok) setStep({ at, file, look: outcome.value });
  }
  async function take(file: File, plan: ImportPlan) {
    setWorking(true);
    const outcome = await takeFile(props.study, what, file, plan);
    setWorking(false);
    setRefusal(outcome.ok ? null : outcome);
    if (!outcome.ok) return;
    setStep({ at: "done", file: file.name, ...outcome.value });
    router.refresh();
  }
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (step.at !== "file") top.current?.focus(); // a new step begins at its top, for eyes and screen readers
  }, [step.at]);
  const number = step.at === "file" ? 1 : step.at === "columns" ? 2 : 3;

  return (
    <div className={styles["form"]}>
      <p ref={top} tabIndex={-1} className={styles["hint"]}>
        {t("steps", { step: number })}
      </p>
      {stepView()}
      <div role="alert">
        {refusal ? <p className="desk-problem">{failed(failureText(refusal))}</p> : null}
      </div>
    </div>
  );

  function stepView() {
    switch (step.at) {
      case "file":
        return (
          <ImportFileStep
            what={what}
            onWhat={setWhat}
            working={working}
            onFile={(file) => void look(file, null, "columns")}
          />
        );
      case "columns":
        return (
          <ImportColumnsStep
            file={step.file.name}
            look={step.look}
            working={working}
            onBack={() => setStep({ at: "file" })}
            onConfirm={(plan) => void look(step.file, plan, "check")}
          />
        );
      case "check":
        return (
          <ImportCheckStep
            key={JSON.stringify(step.look.plan)}
            look={step.look}
            working={working}
            onBack={() => setStep({ ...step, at: "columns" })}
            onAgain={(plan) => void look(step.file, plan, "check")}
            onTake={(plan) => void take(step.file, plan)}
          />
        );
      case "done":
        return (
          <section className={styles["group"]}>
            <h2>{t("doneTitle")}</h2>
            <p role="status">{t("done", { count: step.taken })}</p>
            <div className={styles["actions"]}>
              <a
                className="button"
                data-look="primary"
                href={what === "institutions" ? props.base : `${props.base}/areas`}
              >
                {t("toList")}
              </a>
              <Button onClick={() => setStep({ at: "file" })}>{t("another")}</Button>
              <UndoImport
                study={props.study}
                id={step.id}
                file={step.file}
                onUndone={() => setStep({ at: "file" })}
              />
            </div>
          </section>
        );
    }
  }
}
