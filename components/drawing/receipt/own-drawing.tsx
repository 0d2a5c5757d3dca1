import { useMemo, useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { startHistory } from "@/lib/domain/drawing/history";
import { knownAttitudes, viewOf } from "@/lib/client/receipt/own-drawing";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { createBoard } from "@/lib/client/room/board";
import { createStillShown } from "@/lib/client/picture/still-shown";
import { later } from "@/lib/client/room/later";
import { createSurfaceHost } from "@/lib/client/room/surface-host";
import { groundOf } from "@/lib/client/sheet/sheet-ground";
import { createSheetHost } from "@/lib/client/sheet/sheet-host";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { useObservable } from "../use-observable";
import { ConsentScreen } from "./consent-screen";
import { CorrectScreen } from "./correct-screen";
import { HomeScreen } from "./home-screen";
import { ReadScreen } from "./read-screen";
import { UnlockScreen } from "./unlock-screen";

/** What the key opens: first the choice, then, with the lock where there is one, the map or the consent. */
export function OwnDrawing({ receipt }: { receipt: Receipt }) {
  const { drawings } = useObservable(receipt);
  const [page, setPage] = useState<"home" | "map" | "consent">("home");
  const home = () => setPage("home");
  if (page === "home")
    return <HomeScreen receipt={receipt} onConsent={() => setPage("consent")} onMap={() => setPage("map")} />;
  if (!drawings) return <UnlockScreen receipt={receipt} onBack={home} />;
  return <Drawings receipt={receipt} drawings={drawings} page={page} onBack={home} />;
}

/** One's own drawings: one on screen, the others a tap away. */
function Drawings(props: {
  receipt: Receipt;
  drawings: readonly DrawingDocument[];
  page: "map" | "consent";
  onBack: () => void;
}) {
  const t = useTranslations("receipt.found");
  const format = useFormatter();
  const { receipt, drawings, page, onBack } = props;
  const { shown } = useObservable(receipt);
  const drawing = drawings[shown];
  if (!drawing) return null;
  return (
    <>
      {drawings.length > 1 && (
        <nav className="own-choice" aria-label={t("which", { count: drawings.length })}>
          {drawings.map((other, index) => (
            <Button key={other.id} aria-pressed={index === shown} onClick={() => receipt.show(index)}>
              {t("one", {
                date: format.dateTime(new Date(other.startedAt), {
                  dateStyle: "medium",
                  calendar: "gregory",
                }),
              })}
            </Button>
          ))}
        </nav>
      )}
      {page === "consent" ? (
        <ConsentScreen receipt={receipt} drawing={drawing} onBack={onBack} />
      ) : (
        <OneDrawing
          key={`${drawing.id} ${drawing.mode}`}
          receipt={receipt}
          drawing={drawing}
          onBack={onBack}
        />
      )}
    </>
  );
}

function OneDrawing({
  receipt,
  drawing,
  onBack,
}: {
  receipt: Receipt;
  drawing: DrawingDocument;
  onBack: () => void;
}) {
  const [correcting, setCorrecting] = useState(false);
  const [first] = useState(drawing);
  const { board, host, center, stillShown } = useMemo(() => open(receipt, first), [receipt, first]);
  return correcting ? (
    <CorrectScreen
      receipt={receipt}
      board={board}
      host={host}
      center={center}
      landmarks={first.landmarks}
      stillShown={stillShown}
      onBack={(keep) => {
        if (!keep) {
          board.load(startHistory(drawing.marks));
          receipt.show(receipt.get().shown); // nothing is unsaved any more
        }
        setCorrecting(false);
      }}
    />
  ) : (
    <ReadScreen drawing={drawing} host={host} onCorrect={() => setCorrecting(true)} onBack={onBack} />
  );
}

function open(receipt: Receipt, drawing: DrawingDocument) {
  const stillShown = createStillShown();
  const traced = drawing.sheet?.picture === true;
  let { marks } = drawing;
  const board = createBoard(
    {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      later,
      onMarks(history) {
        stillShown.follow(marks, history.marks, traced);
        marks = [...history.marks];
        receipt.changed();
      },
      traces: () => traced,
    },
    startHistory(drawing.marks),
    groundOf(drawing.mode),
  );
  if (drawing.sheet) board.setPen(PEN_COLOURS[0]);
  board.ask({ phase: "spontaneous", attitude: null, prompt: null, offered: knownAttitudes(drawing) });
  const view = viewOf(drawing.marks) ?? { center: [10, 51] as [number, number], zoom: 5 };
  const host = drawing.sheet
    ? createSheetHost(board, drawing.sheet, () => receipt.photo(drawing))
    : createSurfaceHost(board, { ...view, basemap: null, landmarks: drawing.landmarks });
  return { board, host, center: view.center, stillShown };
}
