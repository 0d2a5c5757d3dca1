import { ArrowRight } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { startHistory } from "@/lib/domain/drawing/history";
import { groundOf } from "@/lib/client/sheet/sheet-ground";
import type { Mode } from "@/lib/domain/drawing/terms";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { createBoard } from "@/lib/client/room/board";
import { later } from "@/lib/client/room/later";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { DrawHead } from "../draw/draw-head";
import { HandHint } from "../draw/hand-hint";
import { RoomBench } from "../draw/room-bench";
import { HandButton } from "../orders/hand-button";
import { LanguageButton } from "../language-button";
import { PlacesDialog } from "../places/places-dialog";
import type { ListView } from "../places/places-dialog";
import { useObservable } from "../use-observable";
import "../draw/draw-screen.css";

/** The drawing surface with a board of its own that nothing keeps: what is drawn here is gone on the next screen. */
export function PracticeScreen({ room, host }: { room: Room; host: RoomHost }) {
  const t = useTranslations("way.practice");
  const board = useMemo(() => practiceBoard(room.workshop.mode), [room]);
  const { history } = useObservable(board);
  const [list, setList] = useState<ListView | null>(null);
  const { center } = room.workshop;
  const lend = useCallback(
    (main: HTMLElement | null) => (main ? host.lend(board) : undefined),
    [host, board],
  );
  return (
    <main className="draw" ref={lend}>
      <DrawHead
        title={t("title")}
        clip="practice"
        progress={null}
        board={board}
        onList={() => setList({ markId: null })}
      />
      <RoomBench
        room={room}
        board={board}
        host={host}
        onEdit={(markId) => setList({ markId })}
        onFind={() => setList({ markId: null, finding: true })}
      >
        {history.marks.length === 0 && history.past.length === 0 && <HandHint host={host} />}
      </RoomBench>
      <footer className="draw-foot">
        <LanguageButton room={room} />
        <HandButton room={room} />
        <p className="saved">{t("text")}</p>
        <div className="stage-buttons">
          <Button className="stage-button" look="primary" data-next onClick={room.next}>
            {t("start")}
            <ArrowRight aria-hidden className="mirrored" />
          </Button>
        </div>
      </footer>
      {list && (
        <PlacesDialog
          board={board}
          host={host}
          center={center}
          map={room.workshop}
          {...list}
          marks={history.marks.filter(isLive)}
          onShow={(markId) => setList({ markId })}
          onClose={() => setList(null)}
        />
      )}
    </main>
  );
}

function practiceBoard(mode: Mode) {
  const board = createBoard(
    { now: () => new Date(), newId: () => crypto.randomUUID(), later, onMarks: () => undefined },
    startHistory([]),
    groundOf(mode),
  );
  if (mode === "sheet") board.setPen(PEN_COLOURS[0]);
  board.ask({ phase: "spontaneous", attitude: null, prompt: null, offered: [] });
  return board;
}
