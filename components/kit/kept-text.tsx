"use client";
import { useState } from "react";

/** A field for words that are stored while they are typed: what the server made of them never moves under the hand. */
export function KeptText(props: {
  label: string;
  hint?: string;
  text: string;
  most: number;
  onText: (text: string) => void;
  single?: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = {
    value: typed ?? props.text,
    maxLength: props.most,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      props.onText(event.currentTarget.value.trim());
    },
    onBlur: () => setTyped(null),
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
