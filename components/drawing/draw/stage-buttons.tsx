import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { questionAt } from "@/lib/domain/drawing/way";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";

/** Back, and on to the next question; an optional one can be skipped with a button as large as "next". */
export function StageButtons({ room }: { room: Room }) {
  const t = useTranslations("room.draw");
  const { session } = useObservable(room);
  const question = questionAt(session, room.workshop.prompts.questions);
  const next = () => room.goTo(session.stage + 1);
  return (
    <div className="stage-buttons">
      {session.stage > 0 && (
        <Button
          className="stage-button stage-back"
          aria-label={t("back")}
          onClick={() => room.goTo(session.stage - 1)}
        >
          <ArrowLeft aria-hidden className="mirrored" />
        </Button>
      )}
      {question?.optional && (
        <Button className="stage-button" look="primary" onClick={next}>
          {t("skip")}
        </Button>
      )}
      {question ? (
        <Button className="stage-button" look="primary" onClick={next}>
          {t("next")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      ) : (
        <Button className="stage-button" look="primary" onClick={room.next}>
          {t("done")}
          <Check aria-hidden />
        </Button>
      )}
    </div>
  );
}
