import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { questionAt } from "@/lib/domain/drawing/way";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";

/** Back, and on to what comes next; what is optional can be skipped with a button as large as "next". */
export function StageButtons({ room }: { room: Room }) {
  const t = useTranslations("room.draw");
  const { session } = useObservable(room);
  const { phase } = useObservable(room.board);
  const question = questionAt(session, room.way.questions);
  const optional = question?.optional === true || phase !== "spontaneous";
  const free = !question && phase === "spontaneous";
  return (
    <div className="stage-buttons">
      {room.mayGoBack() && (
        <Button className="stage-button stage-back" aria-label={t("back")} onClick={room.back}>
          <ArrowLeft aria-hidden className="mirrored" />
        </Button>
      )}
      {optional && (
        <Button className="stage-button" look="primary" data-skip onClick={room.next}>
          {t("skip")}
        </Button>
      )}
      <Button className="stage-button" look="primary" data-next onClick={room.next}>
        {free ? t("done") : t("next")}
        {free ? <Check aria-hidden /> : <ArrowRight aria-hidden className="mirrored" />}
      </Button>
    </div>
  );
}
