import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { LOCALE_IDS, LOCALES } from "@/lib/i18n/locales";
import { speakReceipt } from "./speak-receipt";
import "./receipt.css";

/** Changes the language at any time; nothing on the page is lost by it. */
export function LanguageSwitch() {
  const t = useTranslations("receipt");
  const current = useLocale();
  return (
    <nav className="language-switch" aria-label={t("languages")}>
      {LOCALE_IDS.map((locale) => (
        <Button
          key={locale}
          look="quiet"
          lang={locale}
          aria-current={locale === current ? "true" : undefined}
          onClick={() => void speakReceipt(locale)}
        >
          {LOCALES[locale].name}
        </Button>
      ))}
    </nav>
  );
}
