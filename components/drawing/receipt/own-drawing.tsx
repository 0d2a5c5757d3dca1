import { useMemo, useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { startHistory } from "@/lib/domain/drawing/history";
import { knownAttitudes, viewOf } from "@/lib/client/receipt/own-drawing";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { createBoard } from "@/lib/client/room/board";
import { later } from "@/lib/client/room/later";
import { createSurfaceHost } from "@/lib/client/room/surface-host";
import { useObservable } from "../use-observable";
import { CorrectScreen } from "./correct-screen";
import { ReadScreen } from "./read-screen";

/** One's own drawings: one on screen, the others a tap away. */
export function OwnDrawing({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt.found");
  const format = useFormatter();
  const { drawings, shown } = useObservable(receipt);
  const drawing = drawings[shown];
  if (!drawing) return null;
  return (
    <>
      {drawings.length > 1 && (
        <nav className="own-choice" aria-label={t("which", { count: drawings.length })}>
          {drawings.map((other, index) => (
            <Button key={other.id} aria-pressed={index === shown} onClick={() => receipt.show(index)}>
              {t("one", { date: format.dateTime(new Date(other.startedAt), { dateStyle: "medium" }) })}
            </Button>
          ))}
        </nav>
      )}
      <OneDrawing key={drawing.id} receipt={receipt} drawing={drawing} />
    </>
  );
}

function OneDrawing({ receipt, drawing }: { receipt: Receipt; drawing: DrawingDocument }) {
  const [correcting, setCorrecting] = useState(false);
  const [first] = useState(drawing);
  const { board, host, center } = useMemo(() => open(receipt, first), [receipt, first]);
  return correcting ? (
    <CorrectScreen
      receipt={receipt}
      board={board}
      host={host}
      center={center}
      landmarks={first.landmarks}
      onBack={(keep) => {
        if (!keep) board.load(startHistory(drawing.marks));
        setCorrecting(false);
      }}
    />
  ) : (
    <ReadScreen receipt={receipt} drawing={drawing} host={host} onCorrect={() => setCorrecting(true)} />
  );
}

function open(receipt: Receipt, drawing: DrawingDocument) {
  const board = createBoard(
    {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      later,
      onMarks: receipt.changed,
    },
    startHistory(drawing.marks),
  );
  board.ask({ phase: "spontaneous", attitude: null, prompt: null, offered: knownAttitudes(drawing) });
  const view = viewOf(drawing.marks) ?? { center: [10, 51] as [number, number], zoom: 5 };
  const host = createSurfaceHost(board, { ...view, basemap: null, landmarks: drawing.landmarks });
  return { board, host, center: view.center };
}
