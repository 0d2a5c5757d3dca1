import { Backpack, UserRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Room } from "@/lib/client/room/room";
import { AGES } from "@/lib/domain/study/minors";
import { Choice, Choices } from "./choice";
import { Screen } from "./screen";

const big = { "aria-hidden": true, size: 72, strokeWidth: 1.5 } as const;
const PICTURES = { adult: <UserRound {...big} />, minor: <Backpack {...big} /> } as const;

/** Where minors take part: whom to ask for their own yes. Nothing else is known of an age. */
export function AgeScreen({ room }: { room: Room }) {
  const t = useTranslations("way.age");
  return (
    <Screen title={t("title")} clip="age">
      <Choices>
        {AGES.map((age) => (
          <Choice
            key={age}
            name={age}
            picture={PICTURES[age]}
            title={t(age)}
            onChoose={() => room.sayAge(age)}
          />
        ))}
      </Choices>
    </Screen>
  );
}
