import { Hand, IdCard, Map, Shield, Trash2, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Check } from "@/lib/domain/drawing/way";
import { checkClip } from "@/lib/domain/study/clips";
import type { Room } from "@/lib/client/room/room";
import { HELP_AFTER_WRONG } from "@/lib/client/room/progress";
import { useObservable } from "../use-observable";
import { Choice, Choices } from "./choice";
import { Crossed } from "./crossed";
import { Screen } from "./screen";

const big = { "aria-hidden": true, size: 72, strokeWidth: 1.5 } as const;

const PICTURES: Readonly<Record<Check, { right: "yes" | "no"; picture: ReactNode }>> = {
  name: { right: "no", picture: <IdCard {...big} /> },
  police: {
    right: "no",
    picture: (
      <>
        <Shield {...big} />
        <Map {...big} />
      </>
    ),
  },
  stop: { right: "yes", picture: <Trash2 {...big} /> },
};

/**
 * Was it understood? A wrong answer is explained once more, a second one asks somebody over; whoever wants to goes
 * on: nobody fails.
 */
export function CheckScreen({ room, check }: { room: Room; check: Check }) {
  const t = useTranslations("way.check");
  const { session } = useObservable(room);
  /** Wrong answers whose explanation was read. */
  const [explained, setExplained] = useState(0);
  const { right, picture } = PICTURES[check];
  if (session.wrong > explained)
    return <Explanation room={room} check={check} again={() => setExplained(session.wrong)} />;
  return (
    <Screen title={t(`${check}.question`)} clip={checkClip(check)}>
      <Choices>
        {(["yes", "no"] as const).map((answer) => (
          <Choice
            key={answer}
            name={answer === right ? "right" : "wrong"}
            picture={
              answer === "yes" ? (
                <span className="check-picture">{picture}</span>
              ) : (
                <Crossed>{picture}</Crossed>
              )
            }
            title={t(`${check}.${answer}`)}
            onChoose={() => room.check(answer === right)}
          />
        ))}
      </Choices>
    </Screen>
  );
}

function Explanation({ room, check, again }: { room: Room; check: Check; again: () => void }) {
  const t = useTranslations("way.check");
  const help = useObservable(room).session.wrong >= HELP_AFTER_WRONG;
  return (
    <Screen
      title={help ? t("helpTitle") : t("notQuite")}
      clip={help ? "check-help" : `${checkClip(check)}-explain`}
    >
      {help && <p>{t("helpText")}</p>}
      <p>{t(`${check}.explain`)}</p>
      <Choices>
        <Choice
          name="again"
          picture={help ? <Users {...big} /> : <Hand {...big} />}
          title={t("again")}
          onChoose={again}
        />
        {help && <Choice name="go-on" picture={<Map {...big} />} title={t("goOn")} onChoose={room.next} />}
      </Choices>
    </Screen>
  );
}
