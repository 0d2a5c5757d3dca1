import { Languages } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { offeredLocales } from "@/lib/client/language/messages";
import type { Room } from "@/lib/client/room/room";
import type { Locale } from "@/lib/i18n/locales";
import { LOCALES } from "@/lib/i18n/locales";
import { speak } from "../language";
import { useObservable } from "../use-observable";
import { Screen } from "./screen";
import "./language.css";

/** Language names in their own language and writing; no flags. */
export function LanguageScreen({ room }: { room: Room }) {
  const t = useTranslations("room");
  const { waiting, stuck, erased } = useObservable(room);
  const choose = async (locale: Locale) => {
    await speak(locale);
    history.replaceState(null, "", `/${locale}/draw/${room.workshop.code}`);
    room.setLanguage(locale);
    room.next();
  };
  return (
    <Screen
      title={
        <span className="language-title">
          <Languages aria-hidden size={48} strokeWidth={1.75} />
          {t("language.title")}
        </span>
      }
    >
      {erased && (
        <p className="screen-problem" role="status">
          {t("erased")}
        </p>
      )}
      <div className="language-choices">
        {offeredLocales(room.workshop.languages).map((locale) => (
          <Button
            key={locale}
            className="language-choice"
            lang={locale}
            dir={LOCALES[locale].direction}
            onClick={() => void choose(locale)}
          >
            {LOCALES[locale].name}
          </Button>
        ))}
      </div>
      {waiting - stuck > 0 && <p className="screen-note">{t("waiting", { count: waiting - stuck })}</p>}
      {stuck > 0 && <p className="screen-problem">{t("stuck", { count: stuck })}</p>}
    </Screen>
  );
}
