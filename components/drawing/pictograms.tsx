import { RotateCcw } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { LOCK_LENGTH } from "@/lib/domain/drawing/lock";
import { pictogramOrder } from "@/lib/domain/drawing/pictogram-order";
import type { Pictogram } from "@/lib/domain/drawing/terms";
import { PICTURES } from "./lock-pictures";
import "./pictograms.css";

/** Twelve pictures, of which three in order make a lock. */
export function PictogramPad(props: {
  drawingId: string;
  chosen: readonly Pictogram[];
  onChoose: (chosen: readonly Pictogram[]) => void;
}) {
  const t = useTranslations("way");
  const { chosen } = props;
  const full = chosen.length >= LOCK_LENGTH;
  return (
    <div className="pad">
      <div className="pad-chosen">
        <ol aria-label={t("lock.chosen", { count: chosen.length })}>
          {Array.from({ length: LOCK_LENGTH }, (_, place) => {
            const pictogram = chosen[place];
            const Picture = pictogram ? PICTURES[pictogram] : null;
            return (
              <li key={place} className="pad-place" aria-label={pictogram && t(`pictogram.${pictogram}`)}>
                {Picture && <Picture aria-hidden size={48} strokeWidth={1.75} />}
              </li>
            );
          })}
        </ol>
        <Button disabled={chosen.length === 0} onClick={() => props.onChoose([])}>
          <RotateCcw aria-hidden className="mirrored" />
          {t("lock.anew")}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {t("lock.chosen", { count: chosen.length })}
      </p>
      <div className="pad-pictures">
        {pictogramOrder(props.drawingId).map((pictogram) => {
          const Picture = PICTURES[pictogram];
          return (
            <Button
              key={pictogram}
              className="pad-picture"
              data-pictogram={pictogram}
              aria-disabled={full}
              onClick={() => !full && props.onChoose([...chosen, pictogram])}
            >
              <Picture aria-hidden size={48} strokeWidth={1.75} />
              {t(`pictogram.${pictogram}`)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
