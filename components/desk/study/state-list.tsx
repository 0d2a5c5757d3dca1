import { CircleCheck, CircleDashed, Hourglass } from "lucide-react";
import type { NeedState } from "@/lib/domain/study/state";
import styles from "./state-list.module.css";

const SIGNS = { done: CircleCheck, missing: CircleDashed, waiting: Hourglass } as const;

export interface StateLine {
  key: string;
  state: NeedState;
  /** Of the state, in words. */
  stateText: string;
  text: string;
  /** Null for who may not do it. */
  href: string | null;
}

/** What is done, what is missing, what waits for somebody; each line leads to where it is done. */
export function StateList({ lines }: { lines: readonly StateLine[] }) {
  return (
    <ul className={styles["state"]}>
      {lines.map(({ key, state, stateText, text, href }) => {
        const Sign = SIGNS[state];
        return (
          <li key={key} data-state={state}>
            <Sign aria-hidden size={24} />
            <span>
              {href === null ? text : <a href={href}>{text}</a>}
              <small>{stateText}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
