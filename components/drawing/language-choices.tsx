import { Volume2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { offeredLocales } from "@/lib/client/language/messages";
import { writtenLocale } from "@/lib/client/language/written";
import type { Room } from "@/lib/client/room/room";
import { isLocale, LOCALES } from "@/lib/i18n/locales";
import { speak } from "./language";
import { useObservable } from "./use-observable";
import "./language-choices.css";

/** Language names in their own language and writing; no flags. A loudspeaker stands at those that are only heard. */
export function LanguageChoices({ room, onChosen }: { room: Room; onChosen: () => void }) {
  const t = useTranslations("sound");
  const { session } = useObservable(room);
  const { workshop } = room;
  const choose = async (language: string) => {
    const written = writtenLocale(language, workshop);
    await speak(written);
    history.replaceState(null, "", `/${written}/draw/${workshop.code}`);
    room.setLanguage(language);
    onChosen();
  };
  return (
    <div className="language-choices">
      {choicesOf(workshop).map(({ language, name, direction, heard }) => (
        <Button
          key={language}
          className="language-choice"
          lang={language}
          dir={direction}
          aria-current={language === session.language ? "true" : undefined}
          onClick={() => void choose(language)}
        >
          {name}
          {heard && <Volume2 role="img" aria-label={t("spokenOnly")} />}
        </Button>
      ))}
    </div>
  );
}

function choicesOf({ languages, addedLanguages }: Room["workshop"]) {
  // A study may have opened nothing but languages that are heard.
  const written = addedLanguages.length === 0 ? offeredLocales(languages) : languages.filter(isLocale);
  return [
    ...written.map((language) => ({ language, ...LOCALES[language], heard: false })),
    ...addedLanguages.map((added) => ({ ...added, heard: true })),
  ];
}
