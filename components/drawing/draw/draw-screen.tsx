import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { questionAt } from "@/lib/domain/drawing/way";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { PlacesDialog } from "../places/places-dialog";
import { useObservable } from "../use-observable";
import { Bench } from "./bench";
import { DrawHead } from "./draw-head";
import { HandHint } from "./hand-hint";
import { SavedSign } from "./saved-sign";
import { StageButtons } from "./stage-buttons";
import "./draw-screen.css";

/** The map with the question above it; one finger draws at once. */
export function DrawScreen({ room, host }: { room: Room; host: SurfaceHost }) {
  const t = useTranslations("room.draw");
  const { session } = useObservable(room);
  const { history, full } = useObservable(room.board);
  const [list, setList] = useState<{ markId: string | null } | null>(null);
  const { prompts, languages, center } = room.workshop;
  const question = questionAt(session, prompts.questions);
  const readable = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      host.setReadOnly(false);
      // On the document: undo works wherever the focus is, also when what had it is gone.
      const keys = (event: KeyboardEvent) => historyKeys(event, room);
      document.addEventListener("keydown", keys);
      return () => document.removeEventListener("keydown", keys);
    },
    [host, room],
  );
  const title = question ? textIn(question.text, session.language, languages) : t("free");

  return (
    <main className="draw" ref={readable}>
      <DrawHead
        key={session.stage}
        title={title}
        progress={
          question ? t("question", { number: session.stage + 1, total: prompts.questions.length }) : null
        }
        board={room.board}
        onList={() => setList({ markId: null })}
      />
      <Bench
        board={room.board}
        host={host}
        center={center}
        landmarks={session.landmarks}
        onLandmarks={(on) => {
          room.setLandmarks(on);
          host.setLandmarks(on);
        }}
        onEdit={(markId) => setList({ markId })}
      >
        {history.marks.length === 0 && history.past.length === 0 && <HandHint />}
        {full && <p className="draw-notice">{t("full")}</p>}
      </Bench>
      <footer className="draw-foot">
        <SavedSign room={room} />
        <StageButtons room={room} />
      </footer>
      {list && (
        <PlacesDialog
          board={room.board}
          host={host}
          center={center}
          markId={list.markId}
          marks={history.marks.filter(isLive)}
          onShow={(markId) => setList({ markId })}
          onClose={() => setList(null)}
        />
      )}
    </main>
  );
}

function historyKeys(event: KeyboardEvent, room: Room) {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) room.board.redo();
  else room.board.undo();
}
