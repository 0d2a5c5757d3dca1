import { Languages } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Room } from "@/lib/client/room/room";
import { LanguageChoices } from "../language-choices";
import { useObservable } from "../use-observable";
import { CheckLink } from "../tablet-check/beside-check";
import { Screen } from "./screen";
import "./language.css";

/** The first screen of every person: the language, and what of others this tablet still has to send. */
export function LanguageScreen({ room }: { room: Room }) {
  const t = useTranslations("room");
  const { waiting, stuck, erased } = useObservable(room);
  return (
    <Screen
      clip="language"
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
      <LanguageChoices room={room} onChosen={room.next} />
      {waiting - stuck > 0 && <p className="screen-note">{t("waiting", { count: waiting - stuck })}</p>}
      {stuck > 0 && <p className="screen-problem">{t("stuck", { count: stuck })}</p>}
      <CheckLink />
    </Screen>
  );
}
