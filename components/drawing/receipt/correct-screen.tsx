import { ArrowLeft, Send } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Position } from "@/lib/domain/drawing/document";
import type { StillShown } from "@/lib/client/picture/still-shown";
import type { Receipt } from "@/lib/client/receipt/receipt";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { HeardDialog } from "../listen/heard-dialog";
import { Bench } from "../draw/bench";
import { DrawHead } from "../draw/draw-head";
import { PlacesDialog } from "../places/places-dialog";
import { StillShownDialog } from "../sheet/still-shown-dialog";
import { useObservable } from "../use-observable";
import "../draw/draw-screen.css";

/** The drawing room's own map and list, on a drawing that is already at the server. */
export function CorrectScreen(props: {
  receipt: Receipt;
  board: Board;
  host: SurfaceHost;
  center: Position;
  landmarks: boolean;
  stillShown: StillShown;
  /** False: what was changed and not sent is dropped. */
  onBack: (keep: boolean) => void;
}) {
  const t = useTranslations("receipt.correct");
  const { board, host, receipt } = props;
  const { save } = useObservable(receipt);
  const { history } = useObservable(board);
  const [list, setList] = useState<{ markId: string | null } | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [landmarks, setLandmarks] = useState(props.landmarks);
  const writable = useCallback(
    (element: HTMLElement | null) => {
      if (element) host.setReadOnly(false);
    },
    [host],
  );
  const settled = save === "same" || save === "saved";
  return (
    <main className="draw" ref={writable}>
      <DrawHead
        title={t("title")}
        clip="page-correct"
        progress={null}
        board={board}
        onList={() => setList({ markId: null })}
      />
      <Bench
        board={board}
        host={host}
        center={props.center}
        landmarks={landmarks}
        onLandmarks={(on) => {
          setLandmarks(on);
          host.setLandmarks(on);
        }}
        onEdit={(markId) => setList({ markId })}
      />
      <footer className="draw-foot">
        <p className="saved" role="status">
          {t(save)}
        </p>
        <div className="stage-buttons">
          <Button className="stage-button" onClick={() => (settled ? props.onBack(true) : setLeaving(true))}>
            <ArrowLeft aria-hidden className="mirrored" />
            {t("back")}
          </Button>
          <Button
            className="stage-button"
            look="primary"
            disabled={settled || save === "saving"}
            onClick={() => void receipt.send(history.marks)}
          >
            {t("send")}
            <Send aria-hidden className="mirrored" />
          </Button>
        </div>
      </footer>
      {list && (
        <PlacesDialog
          board={board}
          host={host}
          center={props.center}
          markId={list.markId}
          marks={history.marks.filter(isLive)}
          onShow={(markId) => setList({ markId })}
          onClose={() => setList(null)}
        />
      )}
      <StillShownDialog
        stillShown={props.stillShown}
        onRemove={() => void receipt.removePhoto(history.marks)}
      />
      {leaving && (
        <HeardDialog
          clip="page-drop"
          title={t("dropTitle")}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{t("stay")}</Button>
              <Button look="danger" onClick={() => props.onBack(false)}>
                {t("drop")}
              </Button>
            </>
          }
        >
          <p>{t("dropText")}</p>
        </HeardDialog>
      )}
    </main>
  );
}
