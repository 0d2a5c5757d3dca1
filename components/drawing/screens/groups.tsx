import { ArrowRight } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { NO_ANSWER } from "@/lib/domain/drawing/terms";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { Screen } from "./screen";
import "./groups.css";

/** All group sets of the study on one screen; "no answer" is an option like any other, and none is chosen beforehand. */
export function GroupsScreen({ room }: { room: Room }) {
  const t = useTranslations("way.groups");
  const { session } = useObservable(room);
  const { groupSets, languages } = room.workshop;
  return (
    <Screen
      title={t("title")}
      foot={
        <Button look="primary" onClick={room.next}>
          {t("next")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      }
    >
      <p className="screen-note">{t("hint")}</p>
      {groupSets.map((set) => (
        <fieldset key={set.id} className="groups-set">
          <legend>{textIn(set.label, session.language, languages)}</legend>
          <div className="groups-options">
            {[
              ...set.options.map((option) => ({
                id: option.id,
                text: textIn(option.label, session.language, languages),
              })),
              { id: NO_ANSWER, text: t("noAnswer") },
            ].map((option) => (
              <label key={option.id} className="groups-option">
                <input
                  type="radio"
                  name={set.id}
                  value={option.id}
                  checked={session.groups[set.id] === option.id}
                  onChange={() => room.answer(set.id, option.id)}
                />
                <span>{option.text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Screen>
  );
}
