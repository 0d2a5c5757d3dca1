"use client";
import { useSyncExternalStore, type FormEventHandler, type ReactNode } from "react";
import styles from "./form.module.css";

const never = () => () => undefined;

/**
 * A form that can be filled in once the page listens: what is typed before would be taken back, and what is sent before
 * would stand in the address.
 */
export function DeskForm(props: {
  className?: string | undefined;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  const listens = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <form className={styles["form"]} method="post" action="" onSubmit={props.onSubmit}>
      <fieldset
        role="presentation"
        className={`${styles["fields"]} ${props.className ?? ""}`}
        disabled={!listens}
      >
        {props.children}
      </fieldset>
    </form>
  );
}
