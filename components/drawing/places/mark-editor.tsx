import { ArrowDown, ArrowLeft, ArrowUp, Move, Pencil, Trash2 } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { LIMITS } from "@/lib/domain/drawing/terms";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { AttitudeChoice } from "../mark/attitude-choice";
import { KindChoice } from "../mark/kind-choice";
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
  const { offered } = useObservable(board);
  const labelId = useId();
  const before = props.marks[props.index - 1];
  const after = props.marks[props.index + 1];
  return (
    <div className="editor">
      <div className="editor-label">
        <label htmlFor={labelId}>{t("editor.label")}</label>
        <input
          id={labelId}
          key={mark.label}
          dir="auto"
          defaultValue={mark.label ?? ""}
          maxLength={LIMITS.textCharacters}
          autoComplete="off"
          enterKeyHint="done"
          onBlur={(event) => board.rename(mark.id, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") board.rename(mark.id, event.currentTarget.value);
          }}
        />
      </div>
      <AttitudeChoice board={board} mark={mark} offered={offered} label={t("cards.attitudes")} />
      <KindChoice
        label={t("cards.shape")}
        value={mark.kind}
        onChange={(kind) => board.setKind(mark.id, kind)}
      />
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
