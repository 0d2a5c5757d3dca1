import type { ReactNode } from "react";
import type { ClipId } from "@/lib/domain/study/clips";
import { Listen } from "../listen/listen";
import "./choice.css";

/** Answers of equal size; none is chosen beforehand. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="choices">{children}</div>;
}

/** One answer: a picture, a word, and if need be a line below. */
export function Choice(props: {
  /** Language-free name, by which a walk through all languages finds it. */
  name: string;
  picture?: ReactNode;
  title: string;
  hint?: string;
  /** For an answer whose words stand alone. */
  clip?: ClipId;
  onChoose: () => void;
}) {
  const tile = (
    <button type="button" className="choice-tile" data-choice={props.name} onClick={props.onChoose}>
      {props.picture}
      <strong>{props.title}</strong>
      {props.hint && <span>{props.hint}</span>}
    </button>
  );
  if (props.clip === undefined) return tile;
  return (
    <div className="choice-heard">
      {tile}
      <Listen clip={props.clip} text={props.title} />
    </div>
  );
}
