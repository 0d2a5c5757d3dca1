"use client";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { LOCALES, LOCALE_IDS, STAFF_LOCALES, isStaffPage } from "@/lib/i18n/locales";
import styles from "./frame.module.css";

/** The same page in the other languages, each by its own name. A full load: language and direction are the document's. */
export function LanguageSwitch() {
  const t = useTranslations("common");
  const current = useLocale();
  const rest = usePathname().split("/").slice(2).join("/");
  return (
    <nav aria-label={t("language.label")} className={styles["languages"]}>
      {(isStaffPage(rest) ? STAFF_LOCALES : LOCALE_IDS).map((id) => (
        <a
          key={id}
          href={`/${id}${rest ? `/${rest}` : ""}`}
          lang={id}
          hrefLang={id}
          dir={LOCALES[id].direction}
          aria-current={id === current ? "true" : undefined}
        >
          {LOCALES[id].name}
        </a>
      ))}
    </nav>
  );
}
