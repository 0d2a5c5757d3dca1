import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { OwnOption } from "@/lib/domain/kit/profile";
import kit from "./kit.module.css";
import type { KitWords } from "./use-kit-words";

/** One line and a button for an option that the model does not have. */
export function AddOwnOption(props: { words: KitWords; component: string; onAdd: (own: OwnOption) => void }) {
  const { t } = props.words;
  const [label, setLabel] = useState("");
  return (
    <form
      className={kit["row"]}
      onSubmit={(event) => {
        event.preventDefault();
        const id = `own.${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
        props.onAdd({ id, component: props.component, label: label.trim() });
        setLabel("");
      }}
    >
      <label className="desk-field">
        {t("component.addOwn")}
        <input
          value={label}
          maxLength={200}
          required
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
      </label>
      <Button type="submit" disabled={label.trim() === ""}>
        {t("component.add")}
      </Button>
    </form>
  );
}
