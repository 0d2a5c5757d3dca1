"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "./people.module.css";

/** Ten codes, this once; focus comes here, because they are what matters now. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("people");
  return (
    <section className="desk-panel" aria-labelledby="codes">
      <h2 id="codes" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t("factor.codesTitle")}
      </h2>
      <p>{t("factor.codesHint")}</p>
      <ol className={styles["codes"]} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles["actions"]}>
        <Button onClick={() => window.print()}>{t("factor.codesPrint")}</Button>
        <Button look="primary" onClick={onKept}>
          {t("factor.codesKept")}
        </Button>
      </div>
    </section>
  );
}
