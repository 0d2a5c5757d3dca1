import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { questionAt } from "@/lib/domain/drawing/way";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { HandButton } from "../orders/hand-button";
import { HelpedSwitch } from "../orders/helped-switch";
import { ShowMapButton } from "../orders/show-map-button";
import { LanguageButton } from "../language-button";
import { PlacesDialog } from "../places/places-dialog";
import type { ListView } from "../places/places-dialog";
import { PaperButton } from "../sheet/paper-button";
import { StillShownDialog } from "../sheet/still-shown-dialog";
import { useObservable } from "../use-observable";
import { DrawHead } from "./draw-head";
import { HandHint } from "./hand-hint";
import { RoomBench } from "./room-bench";
import { SavedSign } from "./saved-sign";
import { StageButtons } from "./stage-buttons";
import { StepOffer } from "./step-offer";
import "./draw-screen.css";

/** What is heard while no question of the study is on screen. */
const CLIPS = { spontaneous: "free", probed: "talk", wish: "wish" } as const;

/** The map with the question above it; one finger draws at once. */
export function DrawScreen({ room, host }: { room: Room; host: SurfaceHost }) {
  const t = useTranslations("room.draw");
  const talk = useTranslations("talk");
  const { session } = useObservable(room);
  const { history, full, phase } = useObservable(room.board);
  const [list, setList] = useState<ListView | null>(null);
  const { languages, center } = room.workshop;
  const { questions } = room.way;
  const question = questionAt(session, questions);
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
  const titles = { spontaneous: t("free"), probed: talk("title"), wish: talk("wish.title") };
  const title = question ? textIn(question.text, session.language, languages) : titles[phase];
  const drawn = history.marks.some((mark) => mark.phase === phase);

  return (
    <main className="draw" ref={readable}>
      <DrawHead
        key={`${session.screen} ${session.stage}`}
        title={title}
        clip={question ? `question-${question.id}` : CLIPS[phase]}
        progress={question ? t("question", { number: session.stage + 1, total: questions.length }) : null}
        board={room.board}
        onList={() => setList({ markId: null })}
      />
      <RoomBench
        room={room}
        board={room.board}
        host={host}
        onEdit={(markId) => setList({ markId })}
        onFind={() => setList({ markId: null, finding: true })}
      >
        {history.marks.length === 0 && history.past.length === 0 && <Beginning room={room} host={host} />}
        {phase === "probed" && !drawn && <p className="draw-notice">{talk("hint")}</p>}
        {phase === "wish" && !drawn && <p className="draw-notice">{talk("wish.hint")}</p>}
        <StepOffer room={room} />
        <PaperButton room={room} />
        {full && <p className="draw-notice">{t("full")}</p>}
      </RoomBench>
      <footer className="draw-foot">
        <LanguageButton room={room} />
        <HandButton room={room} />
        <SavedSign room={room} />
        <StageButtons room={room} />
      </footer>
      <StillShownDialog stillShown={room.stillShown} onRemove={room.photo.remove} />
      {list && (
        <PlacesDialog
          board={room.board}
          host={host}
          center={center}
          map={room.workshop}
          {...list}
          marks={history.marks.filter(isLive)}
          onShow={(markId) => setList({ markId })}
          onTalk={phase === "probed" ? undefined : room.startTalk}
          more={
            <>
              <ShowMapButton room={room} />
              <HelpedSwitch room={room} />
            </>
          }
          onClose={() => setList(null)}
        />
      )}
    </main>
  );
}

/** How to begin, until the first stroke; on a photograph nothing lies over what is traced. */
function Beginning({ room, host }: { room: Room; host: SurfaceHost }) {
  const t = useTranslations("sheet.paper");
  if (room.photo.lies()) return <p className="draw-notice paper-trace">{t("trace")}</p>;
  return <HandHint host={host} />;
}

function historyKeys(event: KeyboardEvent, room: Room) {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) room.board.redo();
  else room.board.undo();
}
