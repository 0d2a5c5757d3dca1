import type { ReactNode } from "react";
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
  onChoose: () => void;
}) {
  return (
    <button type="button" className="choice-tile" data-choice={props.name} onClick={props.onChoose}>
      {props.picture}
      <strong>{props.title}</strong>
      {props.hint && <span>{props.hint}</span>}
    </button>
  );
}
