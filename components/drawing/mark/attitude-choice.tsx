import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { stancesFor } from "@/lib/domain/drawing/asking";
import { feltAs } from "@/lib/domain/drawing/facts";
import type { Stance } from "@/lib/domain/drawing/terms";
import type { Board } from "@/lib/client/room/board";
import { StancePictogram } from "./stance-pictogram";
import "./choice.css";

/** What the person feels about a mark (several, one or none), or whether a wish is for here or not for here. */
export function AttitudeChoice(props: {
  board: Board;
  mark: LiveMark;
  offered: readonly Stance[];
  label: string;
}) {
  const t = useTranslations("room.attitude");
  return (
    <div className="mark-choices" role="group" aria-label={props.label}>
      {stancesFor(props.mark, props.offered).map((stance) => (
        <Button
          key={stance}
          className={`choice choice-${stance}`}
          aria-pressed={props.mark.attitudes.includes(stance)}
          onClick={() => props.board.tell(props.mark.id, feltAs(stance))}
        >
          <StancePictogram stance={stance} size={44} />
          {t(stance)}
        </Button>
      ))}
    </div>
  );
}
