import { ArrowRight, Ellipsis, MessageCircle, Trash2, X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import { AttitudeChoice } from "../mark/attitude-choice";
import { Listen } from "../listen/listen";
import { VoiceOnMark } from "../listen/voice-on-mark";
import { KindChoice } from "../mark/kind-choice";
import { useObservable } from "../use-observable";

/** What was meant: attitudes, shape, and "not meant" as large as any; in the talk the way on to what there is to tell. */
export function FirstCard(props: {
  board: Board;
  mark: LiveMark;
  onEdit: () => void;
  onMore: (() => void) | null;
}) {
  const t = useTranslations("room.cards");
  const talk = useTranslations("talk");
  const { board, mark } = props;
  const { offered } = useObservable(board);
  const wish = mark.phase === "wish";
  return (
    <>
      <div className="cards-row">
        <AttitudeChoice board={board} mark={mark} offered={offered} label={t("attitudes")} />
        <Button className="choice" onClick={() => board.remove(mark.id)}>
          <Trash2 aria-hidden size={44} strokeWidth={1.75} />
          {t("bin")}
        </Button>
      </div>
      <div className="cards-row cards-row-small">
        {/* An anchor is a point of a coarse grid, and a barrier what it is: their shape is no question. */}
        {!mark.anchor && mark.kind !== "barrier" && (
          <KindChoice
            label={t("shape")}
            value={mark.kind}
            onChange={(kind) => board.setKind(mark.id, kind)}
          />
        )}
        <Button className="cards-more" onClick={props.onEdit}>
          {wish ? <MessageCircle aria-hidden /> : <Ellipsis aria-hidden />}
          <span>{wish ? talk("wish.what") : t("more")}</span>
        </Button>
        <Listen
          clip={wish ? "attitudes-wish" : offered.includes("avoid") ? "attitudes-avoid" : "attitudes"}
        />
        <Button look="quiet" aria-label={t("close")} onClick={() => board.select(null)}>
          <X aria-hidden />
        </Button>
      </div>
      {board.get().phase !== "spontaneous" && <VoiceOnMark mark={mark} />}
      {props.onMore && (
        <Button className="cards-on" look="primary" data-choice="more" onClick={props.onMore}>
          {talk("pages.more")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      )}
    </>
  );
}
