import { Coffee } from "lucide-react";
import type { ReactNode } from "react";
import { useCallback, useId } from "react";
import type { ClipId } from "@/lib/domain/study/clips";
import { Listen } from "../listen/listen";
import "./calm.css";

/** A calm picture over everything; what lies below stays as it is. What may be done stands under it. */
export function Calm(props: {
  /** Names it, and what is heard. */
  clip: ClipId;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  const titleId = useId();
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={open}
      className={`calm ${props.clip}`}
      data-read
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
    >
      <Coffee aria-hidden size={96} strokeWidth={1.25} />
      <h2 id={titleId} tabIndex={-1} autoFocus>
        {props.title}
      </h2>
      <p>{props.text}</p>
      <Listen clip={props.clip} />
      {props.children && <div className="calm-choice">{props.children}</div>}
    </dialog>
  );
}
