import { Lock, Users } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { Choice, Choices } from "./choice";
import { Paragraphs } from "./paragraphs";
import { Screen } from "./screen";

/** The first consent layer: two answers of the same size, none chosen beforehand. */
export function ConsentScreen({ room }: { room: Room }) {
  const t = useTranslations("way.consent");
  const { session } = useObservable(room);
  const { consent, languages } = room.workshop;
  return (
    <Screen title={t("title")} clip="consent">
      <Paragraphs text={textIn(consent.text, session.language, languages)} />
      <Choices>
        <Choice
          name="counted"
          picture={<Users aria-hidden size={48} strokeWidth={1.75} />}
          title={t("counted")}
          hint={t("countedHint")}
          onChoose={() => room.decide("counted")}
        />
        <Choice
          name="alone"
          picture={<Lock aria-hidden size={48} strokeWidth={1.75} />}
          title={t("alone")}
          hint={t("aloneHint")}
          onChoose={() => room.decide("alone")}
        />
      </Choices>
      <p className="screen-note">{t("unfinished")}</p>
    </Screen>
  );
}
