import type { ReactNode } from "react";
import { useCallback, useId } from "react";
import "./dialog.css";

/**
 * A modal dialog: focus moves in and comes back, Escape and a tap beside it close it.
 * Rendered means open; the parent stops rendering it on `onClose`.
 */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  side?: boolean;
  /** Beside the title. */
  beside?: ReactNode;
  actions?: ReactNode;
}) {
  const titleId = useId();
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close(); // gives the focus back to where it was; taking it out of the page would not
  }, []);
  return (
    <dialog
      ref={open}
      className={props.side ? "dialog dialog-side" : "dialog"}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      <div className="dialog-body" data-read>
        <div className="dialog-head">
          <h2 id={titleId} className="dialog-title" tabIndex={-1} autoFocus>
            {props.title}
          </h2>
          {props.beside}
        </div>
        {props.children}
        {props.actions && <div className="dialog-actions">{props.actions}</div>}
      </div>
    </dialog>
  );
}
