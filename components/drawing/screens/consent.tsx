import { Lock, Users } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { Screen } from "./screen";
import "./consent.css";

/** The first consent layer: two answers of the same size, none chosen beforehand. */
export function ConsentScreen({ room }: { room: Room }) {
  const t = useTranslations("way.consent");
  const { session } = useObservable(room);
  const { consent, languages } = room.workshop;
  return (
    <Screen title={t("title")}>
      {textIn(consent.text, session.language, languages)
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <div className="consent-choices">
        <button type="button" className="consent-choice" onClick={() => room.decide("counted")}>
          <Users aria-hidden size={48} strokeWidth={1.75} />
          <strong>{t("counted")}</strong>
          <span>{t("countedHint")}</span>
        </button>
        <button type="button" className="consent-choice" onClick={() => room.decide("alone")}>
          <Lock aria-hidden size={48} strokeWidth={1.75} />
          <strong>{t("alone")}</strong>
          <span>{t("aloneHint")}</span>
        </button>
      </div>
      <p className="screen-note">{t("unfinished")}</p>
    </Screen>
  );
}
