"use client";
import type { ComponentPropsWithoutRef } from "react";
import { useTranslations } from "use-intl";

/** A labelled field that keeps what is typed in it; the form reads it by its name. */
export function TextField({
  label,
  value,
  ...rest
}: Omit<ComponentPropsWithoutRef<"input">, "value"> & {
  label: string;
  value: string | number | null | undefined;
}) {
  return (
    <label className="desk-field">
      {label}
      <input defaultValue={value ?? ""} autoComplete="off" maxLength={200} {...rest} />
    </label>
  );
}

/** One of the two numbers of a place; a tap on the map writes it too. */
export function CoordinateField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="desk-field">
      {props.label}
      <input
        inputMode="decimal"
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** Yes, no or not known: an empty box would say no where nobody has asked. */
export function YesNoField(props: { name: string; label: string; value: boolean | null | undefined }) {
  const t = useTranslations("register.list");
  return (
    <label className="desk-field">
      {props.label}
      <select
        name={props.name}
        defaultValue={props.value === true ? "yes" : props.value === false ? "no" : "unknown"}
      >
        {(["unknown", "yes", "no"] as const).map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
