"use client";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./people.module.css";

/** A password that may be pasted, filled in by a manager and looked at; `fresh` says what a new one needs. */
export function PasswordField(props: {
  name: string;
  label: "current" | "label" | "new" | "yours";
  fresh?: boolean;
}) {
  const t = useTranslations("people");
  const [shown, setShown] = useState(false);
  const hint = useId();
  return (
    <div>
      <label className="desk-field">
        {t(`password.${props.label}`)}
        <input
          name={props.name}
          type={shown ? "text" : "password"}
          autoComplete={props.fresh ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          required
          dir="ltr"
          maxLength={1000}
          aria-describedby={props.fresh ? hint : undefined}
        />
      </label>
      {props.fresh ? (
        <p id={hint} className={styles["quiet"]}>
          {t("password.hint")}
        </p>
      ) : null}
      <label className={styles["choice"]}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>{t("password.show")}</span>
      </label>
    </div>
  );
}
