"use client";
import { useState } from "react";

/**
 * A field for words that are stored while they are typed: what is stored comes back without blanks at its ends, and those never
 * vanish under the hand. Words that somebody else put there meanwhile appear at once, or the next letter would remove them.
 */
export function KeptText(props: {
  label: string;
  hint?: string;
  text: string;
  most: number;
  onText: (text: string) => void;
  single?: boolean;
}) {
  const [typed, setTyped] = useState("");
  const field = {
    value: typed.trim() === props.text ? typed : props.text,
    maxLength: props.most,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      props.onText(event.currentTarget.value.trim());
    },
    onBlur: () => setTyped(""),
  };
  return (
    <label className="desk-field">
      {props.label}
      {props.single ? (
        <input type="text" {...field} placeholder={props.hint} />
      ) : (
        <textarea rows={2} {...field} placeholder={props.hint} />
      )}
    </label>
  );
}
