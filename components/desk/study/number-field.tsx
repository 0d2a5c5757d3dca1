import { useState } from "react";

/** A whole number, or nothing. What is typed stays while it is typed; only a number within the bounds is taken. */
export function NumberField(props: {
  label: string;
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number | null) => void;
}) {
  const { label, value, min, max, onChange } = props;
  const [typed, type] = useState<string | null>(null);
  function take(text: string) {
    type(text);
    const number = Number(text);
    if (text === "") onChange(null);
    else if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
  }
  return (
    <label className="desk-field">
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={typed ?? value ?? ""}
        onChange={({ target }) => take(target.value)}
        onBlur={() => type(null)}
      />
    </label>
  );
}
