"use client";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { partKey } from "@/lib/domain/privacy/shown-part";
import type { Part } from "@/lib/domain/privacy/shown-part";
import type { LabelledSet } from "./tables/tables-data";
import { partLabel } from "./views/caption";

interface Props {
  /** Parts that the release tells anything of. */
  parts: readonly Part[];
  /** Null: everybody, at any time. */
  chosen: Part | null;
  groupSets: readonly LabelledSet[];
  onChoose: (part: Part | null) => void;
  /** Why there are none. */
  note: string | null;
}

/** Whose places, at what time of day, or which wishes: one list, everybody first. */
export function PartChoice({ parts, chosen, groupSets, onChoose, note }: Props) {
  const p = useTranslations("picture");
  const id = useId();
  const headed = [
    ...groupSets.map(({ id: set, label }) => ({
      label,
      own: parts.filter((part) => part.by === "group" && part.set === set),
    })),
    { label: p("part.times"), own: parts.filter((part) => part.by === "time") },
    { label: p("part.more"), own: parts.filter((part) => part.by === "both" || part.by === "wish") },
  ].filter(({ own }) => own.length > 0);
  return (
    <fieldset>
      <legend>
        <label htmlFor={id}>{p("part.title")}</label>
      </legend>
      <select
        id={id}
        className="desk-select"
        value={partKey(chosen)}
        disabled={parts.length === 0}
        onChange={({ target }) => onChoose(parts.find((part) => partKey(part) === target.value) ?? null)}
      >
        <option value="">{p("part.everybody")}</option>
        {headed.map(({ label, own }) => (
          <optgroup key={label} label={label}>
            {own.map((part) => (
              <option key={partKey(part)} value={partKey(part)}>
                {partLabel({ p }, groupSets, part)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {note === null ? null : <p>{note}</p>}
    </fieldset>
  );
}
