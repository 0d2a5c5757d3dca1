import { Ellipsis, Trash2, X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { liveMark } from "@/lib/client/room/board";
import type { Board } from "@/lib/client/room/board";
import { placeCards } from "@/lib/client/room/card-place";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { useObservable } from "../use-observable";
import { AttitudeChoice } from "../mark/attitude-choice";
import { KindChoice } from "../mark/kind-choice";

const EDGE_PX = 12;

/**
 * Cards beside the mark that was just drawn or tapped: its attitudes, its shape, and "not meant", as large as
 * any. They block nothing: a stroke beside them draws on.
 */
export function Cards(props: {
  board: Board;
  host: SurfaceHost;
  markId: string;
  onEdit: (markId: string) => void;
}) {
  const t = useTranslations("room.cards");
  const { history, offered } = useObservable(props.board);
  const view = useObservable(props.host);
  const card = useRef<HTMLDivElement>(null);
  const mark = liveMark(history.marks, props.markId);

  // Measured after layout: where the mark is on screen decides where the cards stand.
  useLayoutEffect(() => {
    if (card.current) stand(card.current, props.host, props.markId);
  }, [props.host, props.markId, view.moves, mark]);

  if (!mark) return null;
  return (
    <div ref={card} className="cards" role="group" aria-label={t("title")}>
      <div className="cards-row">
        <AttitudeChoice board={props.board} mark={mark} offered={offered} label={t("attitudes")} />
        <Button className="choice" onClick={() => props.board.remove(mark.id)}>
          <Trash2 aria-hidden size={44} strokeWidth={1.75} />
          {t("bin")}
        </Button>
      </div>
      <div className="cards-row cards-row-small">
        <KindChoice
          label={t("shape")}
          value={mark.kind}
          onChange={(kind) => props.board.setKind(mark.id, kind)}
        />
        <Button className="cards-more" onClick={() => props.onEdit(mark.id)}>
          <Ellipsis aria-hidden />
          <span>{t("more")}</span>
        </Button>
        <Button look="quiet" aria-label={t("close")} onClick={() => props.board.select(null)}>
          <X aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function stand(element: HTMLElement, host: SurfaceHost, markId: string) {
  const frame = element.parentElement?.getBoundingClientRect();
  const box = host.get().surface?.markScreenBox(markId);
  if (!frame) return;
  const free = { left: EDGE_PX, top: EDGE_PX, right: frame.width - EDGE_PX, bottom: frame.height - EDGE_PX };
  const middle = { left: frame.width / 2, right: frame.width / 2, top: 0, bottom: 0 };
  const at = placeCards(box ?? middle, { width: element.offsetWidth, height: element.offsetHeight }, free);
  element.style.left = `${at.left}px`;
  element.style.top = `${at.top}px`;
}
