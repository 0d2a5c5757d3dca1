import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { AttitudePictogram } from "@/components/map/pictograms";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { Board } from "@/lib/client/room/board";
import "./choice.css";

/** What the person feels about a mark: several, one or none. */
export function AttitudeChoice(props: {
  board: Board;
  mark: LiveMark;
  offered: readonly Attitude[];
  label: string;
}) {
  const t = useTranslations("room.attitude");
  return (
    <div className="choices" role="group" aria-label={props.label}>
      {props.offered.map((attitude) => (
        <Button
          key={attitude}
          className={`choice choice-${attitude}`}
          aria-pressed={props.mark.attitudes.includes(attitude)}
          onClick={() => props.board.toggleAttitude(props.mark.id, attitude)}
        >
          <AttitudePictogram attitude={attitude} size={44} />
          {t(attitude)}
        </Button>
      ))}
    </div>
  );
}
