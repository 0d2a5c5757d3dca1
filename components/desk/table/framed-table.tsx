import type { ReactNode } from "react";
import home from "../home.module.css";

/** A table in a frame that scrolls by itself, by keyboard too; the page never does. */
export function FramedTable(props: {
  /** What the table is of, for those who hear it. */
  label: string;
  /** The cells of its head. */
  head: ReactNode;
  /** Its rows. */
  children: ReactNode;
}) {
  return (
    <div className={home["scroll"]} tabIndex={0} role="region" aria-label={props.label}>
      <table className={home["table"]}>
        <thead>
          <tr>{props.head}</tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
