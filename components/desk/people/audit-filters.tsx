import { Button } from "@/components/ui/button";
import styles from "./people.module.css";

type Option = { value: string; text: string };

/** Narrows the log by kind and person; works without a script. */
export function AuditFilters(props: {
  action: string;
  texts: { kind: string; person: string; all: string; show: string };
  kinds: readonly Option[];
  people: readonly Option[];
  chosen: { kind: string; person: string };
}) {
  const { texts, chosen } = props;
  return (
    <form className={styles["filters"]} action={props.action} method="get">
      {(
        [
          ["kind", props.kinds],
          ["person", props.people],
        ] as const
      ).map(([name, options]) => (
        <label key={name} className="desk-field">
          {texts[name]}
          <select key={chosen[name]} name={name} defaultValue={chosen[name]}>
            <option value="">{texts.all}</option>
            {options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button type="submit">{texts.show}</Button>
    </form>
  );
}
