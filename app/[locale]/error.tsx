"use client";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "@/components/desk/trouble.module.css";

/** A page that failed; nothing of the fault itself is shown. */
export default function PageTrouble({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <main className={styles["page"]}>
      <h1>{t("trouble.title")}</h1>
      <p>{t("trouble.text")}</p>
      <div className={styles["row"]}>
        <Button look="primary" onClick={reset}>
          {t("trouble.again")}
        </Button>
        <a className="button" href={`/${locale}`}>
          {t("trouble.home")}
        </a>
      </div>
    </main>
  );
}
