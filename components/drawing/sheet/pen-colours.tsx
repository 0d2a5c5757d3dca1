import { Check } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Board } from "@/lib/client/room/board";
import { PEN_INKS } from "@/lib/client/map/palette";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { useObservable } from "../use-observable";
import "./pen-colours.css";

/** The one pen of a free sheet, in a few colours; the tick says which, for those who see no colours. */
export function PenColours({ board }: { board: Board }) {
  const t = useTranslations("sheet");
  const { pen } = useObservable(board);
  return (
    <div className="rail-group pens" role="group" aria-label={t("pen")}>
      {PEN_COLOURS.map((colour) => (
        <Button
          key={colour}
          className="pen"
          aria-pressed={pen === colour}
          aria-label={t(`colour.${colour}`)}
          style={{ "--pen": PEN_INKS[colour] } as CSSProperties}
          onClick={() => {
            board.setTool("draw");
            board.setPen(colour);
          }}
        >
          {pen === colour && <Check aria-hidden size={28} strokeWidth={3} />}
        </Button>
      ))}
    </div>
  );
}
