"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { DEVIATIONS, MISSING, type WorkshopNotes } from "@/lib/domain/workshop/notes";
import styles from "./after.module.css";

/** What went otherwise than planned, and who was missing: ticks first, a few words if need be. */
export function NotesForm({ path, first }: { path: string; first: WorkshopNotes }) {
  const t = useTranslations("workshop.after");
  const [notes, change] = useState(first);
  const [state, setState] = useState<"changed" | "saved" | "failed" | null>(null);
  const set = (part: Partial<WorkshopNotes>) => {
    change({ ...notes, ...part });
    setState("changed");
  };
  const save = async () => {
    const answer = await call("PUT", `${path}/notes`, notes);
    setState(answer.ok ? "saved" : "failed");
  };
  return (
    <DeskForm
      className={styles["notes"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Ticks
        title={t("deviationsTitle")}
        all={DEVIATIONS}
        chosen={notes.deviations}
        word={(one) => t(`deviations.${one}`)}
        onChange={(deviations) => set({ deviations })}
      />
      <Ticks
        title={t("missingTitle")}
        all={MISSING}
        chosen={notes.missing}
        word={(one) => t(`missing.${one}`)}
        onChange={(missing) => set({ missing })}
      />
      <label className="desk-field">
        {t("text")}
        <textarea
          rows={4}
          maxLength={1_000}
          value={notes.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <div className={styles["save"]}>
        <Button type="submit" look="primary">
          {t("save")}
        </Button>
        <span role="status">{state === "saved" ? t("saved") : state === "failed" ? t("failed") : null}</span>
      </div>
    </DeskForm>
  );
}

function Ticks<Item extends string>(props: {
  title: string;
  all: readonly Item[];
  chosen: readonly Item[];
  word: (one: Item) => string;
  onChange: (chosen: Item[]) => void;
}) {
  const { all, chosen } = props;
  return (
    <fieldset className={styles["ticks"]}>
      <legend>{props.title}</legend>
      {all.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) =>
              props.onChange(all.filter((other) => (other === one ? target.checked : chosen.includes(other))))
            }
          />
          {props.word(one)}
        </label>
      ))}
    </fieldset>
  );
}
