"use client";
import type { FormEventHandler, ReactNode } from "react";
import styles from "./form.module.css";
import { useListens } from "./use-listens";

/**
 * A form that can be filled in once the page listens: what is typed before would be taken back, and what is sent before
 * would stand in the address.
 */
export function DeskForm(props: {
  className?: string | undefined;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  const listens = useListens();
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
