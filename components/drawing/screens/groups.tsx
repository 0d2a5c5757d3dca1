import { ArrowRight, Check } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { NO_ANSWER } from "@/lib/domain/drawing/terms";
import type { ClipId } from "@/lib/domain/study/clips";
import { textIn } from "@/lib/domain/study/definition";
import type { Room, RoomState } from "@/lib/client/room/room";
import type { RoomWorkshop } from "@/lib/client/room/workshop";
import { useObservable } from "../use-observable";
import { Choice, Choices } from "./choice";
import { Screen } from "./screen";

type GroupSet = RoomWorkshop["groupSets"][number];

/**
 * One group set; "no answer" is an option like any other, and none is chosen beforehand. Whoever comes back sees that
 * it was answered, never how: somebody may be standing behind.
 */
export function GroupsScreen({ room, set }: { room: Room; set: GroupSet }) {
  const { session } = useObservable(room);
  const [anew, setAnew] = useState(false);
  const title = textIn(set.label, session.language, room.workshop.languages);
  const clip = `group-${set.id}` as const;
  return session.groups[set.id] === undefined || anew ? (
    <Question room={room} set={set} session={session} title={title} clip={clip} />
  ) : (
    <Answered room={room} title={title} clip={clip} anew={() => setAnew(true)} />
  );
}

function Question(props: {
  room: Room;
  set: GroupSet;
  session: RoomState["session"];
  title: string;
  clip: ClipId;
}) {
  const t = useTranslations("way.groups");
  const { room, set, session } = props;
  return (
    <Screen title={props.title} clip={props.clip}>
      <p className="screen-note">{t("hint")}</p>
      <Choices>
        {set.options.map((option) => (
          <Choice
            key={option.id}
            name={option.id}
            title={textIn(option.label, session.language, room.workshop.languages)}
            clip={`option-${set.id}-${option.id}`}
            onChoose={() => room.answer(set.id, option.id)}
          />
        ))}
        <Choice
          name={NO_ANSWER}
          title={t("noAnswer")}
          clip={NO_ANSWER}
          onChoose={() => room.answer(set.id, NO_ANSWER)}
        />
      </Choices>
    </Screen>
  );
}

function Answered(props: { room: Room; title: string; clip: ClipId; anew: () => void }) {
  const t = useTranslations("way");
  return (
    <Screen
      title={props.title}
      clip={props.clip}
      foot={
        <>
          <Button onClick={props.anew}>{t("groups.anew")}</Button>
          <Button look="primary" data-next onClick={props.room.next}>
            {t("next")}
            <ArrowRight aria-hidden className="mirrored" />
          </Button>
        </>
      }
    >
      <p className="groups-answered">
        <Check aria-hidden size={48} />
        <strong>{t("groups.answered")}</strong>
      </p>
      <p className="screen-note">{t("groups.answeredText")}</p>
    </Screen>
  );
}
