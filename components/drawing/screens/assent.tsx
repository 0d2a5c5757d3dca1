import { Hand, Lock, MessageCircleQuestion, Pencil, UsersRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Room } from "@/lib/client/room/room";
import { Choice, Choices } from "./choice";
import { Screen } from "./screen";
import "./assent.css";

const big = { "aria-hidden": true, size: 72, strokeWidth: 1.5 } as const;
const SAID = [
  ["guardian", UsersRound],
  ["own", MessageCircleQuestion],
  ["stop", Hand],
] as const;

/** A minor's own yes, beside the consent of the guardians that staff confirmed before: in pictures, and to be heard. */
export function AssentScreen({ room }: { room: Room }) {
  const t = useTranslations("way.assent");
  return (
    <Screen title={t("title")} clip="assent">
      <ul className="assent-said">
        {SAID.map(([id, Picture]) => (
          <li key={id}>
            <Picture aria-hidden size={56} strokeWidth={1.5} />
            {t(id)}
          </li>
        ))}
      </ul>
      <Choices>
        <Choice
          name="assent"
          picture={<Pencil {...big} />}
          title={t("yes")}
          onChoose={() => room.assent(true)}
        />
        <Choice
          name="no-assent"
          picture={<Lock {...big} />}
          title={t("no")}
          onChoose={() => room.assent(false)}
        />
      </Choices>
    </Screen>
  );
}
