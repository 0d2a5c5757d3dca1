"use client";
import { useLocale, useTranslations } from "use-intl";
import styles from "@/components/desk/trouble.module.css";

/** Shown for wrong addresses and for what one may not see: the two look the same. */
export default function NotFound() {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <main className={styles["page"]}>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <a className="button" data-look="primary" href={`/${locale}`}>
        {t("notFound.home")}
      </a>
    </main>
  );
}
