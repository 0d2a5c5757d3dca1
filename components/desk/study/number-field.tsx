/** A whole number, or nothing. What is typed stays as it is; only a number within the bounds is taken. */
export function NumberField(props: {
  label: string;
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number | null) => void;
}) {
  const { label, value, min, max, onChange } = props;
  return (
    <label className="desk-field">
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        defaultValue={value ?? ""}
        onChange={({ target }) => {
          const number = target.valueAsNumber;
          if (target.value === "") onChange(null);
          else if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
        }}
      />
    </label>
  );
}
