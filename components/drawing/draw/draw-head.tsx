import { List, Redo2, Undo2 } from "lucide-react";
import { useCallback } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { ClipId, PageId } from "@/lib/domain/study/clips";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Board } from "@/lib/client/room/board";
import { Listen } from "../listen/listen";
import { useObservable } from "../use-observable";

/** One line: take back, the question, and the number of places, which opens their list. */
export function DrawHead(props: {
  title: string;
  clip?: ClipId | PageId;
  progress: string | null;
  board: Board;
  onList: () => void;
}) {
  const t = useTranslations("room.draw");
  const format = useFormatter();
  const { history } = useObservable(props.board);
  const count = history.marks.filter(isLive).length;
  const focus = useCallback(
    (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true }),
    [],
  );
  return (
    <header className="draw-head">
      <div className="draw-undo">
        <Button
          look="quiet"
          aria-label={t("undo")}
          disabled={history.past.length === 0}
          onClick={props.board.undo}
        >
          <Undo2 aria-hidden className="mirrored" size={32} />
        </Button>
        <Button
          look="quiet"
          aria-label={t("redo")}
          disabled={history.future.length === 0}
          onClick={props.board.redo}
        >
          <Redo2 aria-hidden className="mirrored" size={32} />
        </Button>
      </div>
      <h1 className="draw-question" tabIndex={-1} ref={focus}>
        {props.title}
        {props.progress && <span className="visually-hidden"> {props.progress}</span>}
      </h1>
      {props.clip && <Listen clip={props.clip} text={props.title} />}
      <Button className="draw-count" aria-label={t("places", { count })} onClick={props.onList}>
        <span aria-hidden>{format.number(count)}</span>
        <List aria-hidden size={32} className="mirrored" />
      </Button>
      <span className="visually-hidden" role="status">
        {t("places", { count })}
      </span>
    </header>
  );
}
