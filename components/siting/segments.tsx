import styles from "./segments.module.css";

/** One of a few, side by side and all in sight. */
export function Segments<V extends string | number>(props: {
  legend: string;
  name: string;
  chosen: V;
  onChoose: (value: V) => void;
  choices: readonly { readonly value: V; readonly text: string; readonly refused?: boolean }[];
}) {
  return (
    <fieldset className={styles["segments"]}>
      <legend>{props.legend}</legend>
      <div>
        {props.choices.map(({ value, text, refused }) => (
          <label key={value}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={props.chosen === value}
              disabled={refused ?? false}
              onChange={() => props.onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
