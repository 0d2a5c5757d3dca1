interface Props<V extends string> {
  legend: string;
  name: string;
  /** Null: none of them holds now. */
  chosen: V | null;
  onChoose: (value: V) => void;
  choices: readonly { readonly value: V; readonly text: string; readonly refused: boolean }[];
  /** Why some are refused. */
  note: string | null;
}

/** One of a few, all in sight; what cannot be had now stays there, with the reason below. */
export function Choices<V extends string>({ legend, name, chosen, onChoose, choices, note }: Props<V>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, text, refused }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            disabled={refused}
            onChange={() => onChoose(value)}
          />
          {text}
        </label>
      ))}
      {note === null ? null : <p>{note}</p>}
    </fieldset>
  );
}
