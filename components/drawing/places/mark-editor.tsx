import { ArrowDown, ArrowLeft, ArrowUp, Move, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { VoiceOnMark } from "../listen/voice-on-mark";
import { AttitudeChoice } from "../mark/attitude-choice";
import { FactChoices } from "../mark/fact-choices";
import { useFactPages, usePrivatePage } from "../mark/fact-pages";
import { KindChoice } from "../mark/kind-choice";
import { WordField } from "../mark/word-field";
import { useObservable } from "../use-observable";

/** Everything about one mark: name, attitudes, shape, another spot, another drawing, its place in the list, away with it. */
export function MarkEditor(props: {
  board: Board;
  host: SurfaceHost;
  mark: LiveMark;
  marks: readonly LiveMark[];
  index: number;
  onShow: (markId: string | null) => void;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const t = useTranslations("room");
  const { board, mark } = props;
  const { offered, phase } = useObservable(board);
  const facts = useFactPages(board, mark);
  const privately = usePrivatePage(board, mark);
  const before = props.marks[props.index - 1];
  const after = props.marks[props.index + 1];
  return (
    <div className="editor">
      <WordField board={board} mark={mark} />
      <VoiceOnMark mark={mark} />
      <AttitudeChoice board={board} mark={mark} offered={offered} label={t("cards.attitudes")} />
      {!mark.anchor && mark.kind !== "barrier" && (
        <KindChoice
          label={t("cards.shape")}
          value={mark.kind}
          onChange={(kind) => board.setKind(mark.id, kind)}
        />
      )}
      {(phase === "probed" ? facts : [privately]).map((page) => (
        <section key={page.id} className="editor-facts">
          <h3>{page.title}</h3>
          <FactChoices page={page} />
        </section>
      ))}
      <div className="editor-grid">
        <Button
          onClick={(event) => {
            props.host.get().surface?.flyTo(mark.id);
            board.startCrosshair(mark.id, "place", event.detail === 0 ? "keyboard" : "list");
            props.onClose();
          }}
        >
          <Move aria-hidden />
          {t("editor.move")}
        </Button>
        <Button
          onClick={() => {
            props.host.get().surface?.flyTo(mark.id);
            board.redraw(mark.id);
            props.onClose();
          }}
        >
          <Pencil aria-hidden />
          {t("editor.redraw")}
        </Button>
        <Button disabled={!before} onClick={() => before && board.swap(mark.id, before.id)}>
          <ArrowUp aria-hidden />
          {t("editor.earlier")}
        </Button>
        <Button disabled={!after} onClick={() => after && board.swap(mark.id, after.id)}>
          <ArrowDown aria-hidden />
          {t("editor.later")}
        </Button>
        <Button
          onClick={() => {
            board.remove(mark.id);
            props.onRemoved();
          }}
        >
          <Trash2 aria-hidden />
          {t("editor.remove")}
        </Button>
        <Button look="quiet" onClick={() => props.onShow(null)}>
          <ArrowLeft aria-hidden className="mirrored" />
          {t("editor.back")}
        </Button>
      </div>
    </div>
  );
}
