import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { inWords } from "@/lib/domain/drawing/facts";
import { LIMITS } from "@/lib/domain/drawing/terms";
import type { Board } from "@/lib/client/room/board";
import "../field.css";

/** A word for those who like to write: the person's name for a place, or what a wished one should hold. */
export function WordField({ board, mark }: { board: Board; mark: LiveMark }) {
  const t = useTranslations();
  const id = useId();
  const field = mark.phase === "wish" ? "comment" : "label";
  const keep = (words: string) => board.tell(mark.id, inWords(field, words));
  return (
    <div className="field">
      <label htmlFor={id}>{field === "comment" ? t("talk.wish.what") : t("room.editor.label")}</label>
      <input
        id={id}
        key={mark[field]}
        dir="auto"
        defaultValue={mark[field] ?? ""}
        maxLength={LIMITS.textCharacters}
        autoComplete="off"
        enterKeyHint="done"
        onBlur={(event) => keep(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep(event.currentTarget.value);
        }}
      />
    </div>
  );
}
