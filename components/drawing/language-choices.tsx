import { useLocale } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { offeredLocales } from "@/lib/client/language/messages";
import type { Room } from "@/lib/client/room/room";
import type { Locale } from "@/lib/i18n/locales";
import { LOCALES } from "@/lib/i18n/locales";
import { speak } from "./language";
import "./language-choices.css";

/** Language names in their own language and writing; no flags. */
export function LanguageChoices({ room, onChosen }: { room: Room; onChosen: () => void }) {
  const current = useLocale();
  const choose = async (locale: Locale) => {
    await speak(locale);
    history.replaceState(null, "", `/${locale}/draw/${room.workshop.code}`);
    room.setLanguage(locale);
    onChosen();
  };
  return (
    <div className="language-choices">
      {offeredLocales(room.workshop.languages).map((locale) => (
        <Button
          key={locale}
          className="language-choice"
          lang={locale}
          dir={LOCALES[locale].direction}
          aria-current={locale === current ? "true" : undefined}
          onClick={() => void choose(locale)}
        >
          {LOCALES[locale].name}
        </Button>
      ))}
    </div>
  );
}
