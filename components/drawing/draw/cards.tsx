import { ArrowLeft, ArrowRight, Check, X } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { liveMark } from "@/lib/client/room/board";
import type { Board } from "@/lib/client/room/board";
import { placeCards } from "@/lib/client/room/card-place";
import type { Box } from "@/lib/client/room/card-place";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { FactChoices } from "../mark/fact-choices";
import { useFactPages } from "../mark/fact-pages";
import { useObservable } from "../use-observable";
import { FirstCard } from "./first-card";
import "./cards.css";

const EDGE_PX = 12;
/** A bench with room for tools and cards side by side; large letters need a wider one. */
const WIDE_REM = 44;

/**
 * Cards beside the mark that was just drawn or tapped, one small page at a time. They block nothing: a stroke
 * beside them draws on.
 */
export function Cards(props: {
  board: Board;
  host: SurfaceHost;
  markId: string;
  onEdit: (markId: string) => void;
}) {
  const { history } = useObservable(props.board);
  const mark = liveMark(history.marks, props.markId);
  return mark && <CardsOf {...props} mark={mark} />;
}

function CardsOf(props: {
  board: Board;
  host: SurfaceHost;
  mark: LiveMark;
  onEdit: (markId: string) => void;
}) {
  const t = useTranslations();
  const { board, host, mark } = props;
  const { phase } = useObservable(board);
  const view = useObservable(host);
  const facts = useFactPages(board, mark);
  const pages = phase === "probed" ? facts : [];
  /** 0 is the first card; the pages of the talk follow. */
  const [at, turnTo] = useState(0);
  const page = pages[at - 1];
  const card = useRef<HTMLDivElement>(null);

  // Measured after layout: where the mark is on screen decides where the cards stand.
  useLayoutEffect(() => {
    if (card.current) stand(card.current, host, mark.id);
  }, [host, mark, view.moves, at]);

  const close = () => board.select(null);
  return (
    <div
      ref={card}
      className="cards"
      data-read
      role="group"
      aria-label={page?.title ?? t("room.cards.title")}
    >
      {page ? (
        <>
          <div className="cards-head">
            <p className="cards-title">{page.title}</p>
            <Button look="quiet" aria-label={t("room.cards.close")} onClick={close}>
              <X aria-hidden />
            </Button>
          </div>
          <FactChoices page={page} />
          <div className="cards-row cards-row-small">
            <Button aria-label={t("talk.pages.back")} onClick={() => turnTo(at - 1)}>
              <ArrowLeft aria-hidden className="mirrored" />
            </Button>
            <span className="cards-at">{t("talk.pages.at", { number: at, total: pages.length })}</span>
            {at < pages.length ? (
              <Button className="cards-on" onClick={() => turnTo(at + 1)}>
                {t("talk.pages.next")}
                <ArrowRight aria-hidden className="mirrored" />
              </Button>
            ) : (
              <Button className="cards-on" onClick={close}>
                {t("talk.pages.done")}
                <Check aria-hidden />
              </Button>
            )}
          </div>
        </>
      ) : (
        <FirstCard
          board={board}
          mark={mark}
          onEdit={() => props.onEdit(mark.id)}
          onMore={pages.length > 0 ? () => turnTo(1) : null}
        />
      )}
    </div>
  );
}

function stand(element: HTMLElement, host: SurfaceHost, markId: string) {
  const bench = element.parentElement;
  if (!bench) return;
  const free = freeOf(bench);
  const box = host.get().surface?.markScreenBox(markId);
  const middle = { left: bench.clientWidth / 2, right: bench.clientWidth / 2, top: 0, bottom: 0 };
  const at = placeCards(box ?? middle, { width: element.offsetWidth, height: element.offsetHeight }, free);
  element.style.left = `${at.left}px`;
  element.style.top = `${at.top}px`;
}

/** Where cards may stand: beside the tools, wherever there is room for both. */
function freeOf(bench: HTMLElement): Box {
  const frame = bench.getBoundingClientRect();
  const free = {
    left: EDGE_PX,
    top: EDGE_PX,
    right: frame.width - EDGE_PX,
    bottom: frame.height - EDGE_PX,
  };
  const rail = bench.querySelector(".rail")?.getBoundingClientRect();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (!rail || frame.width < WIDE_REM * rem) return free;
  return (rail.left + rail.right) / 2 < (frame.left + frame.right) / 2
    ? { ...free, left: rail.right - frame.left + EDGE_PX }
    : { ...free, right: rail.left - frame.left - EDGE_PX };
}
