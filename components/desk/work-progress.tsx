import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { Work } from "./use-work";
import styles from "./work-progress.module.css";

/** How far long work is, with the way to stop it; and how it ended, in words of its page. */
export function WorkProgress(props: {
  work: Work;
  what: string;
  stop: string;
  done: string;
  failed: string | null;
}) {
  const { work, what, stop, done, failed } = props;
  const id = useId();
  return (
    <>
      {work.percent === null ? null : (
        <div className={styles["work"]}>
          <label htmlFor={id}>{what}</label>
          <progress id={id} max={100} value={work.percent} />
          <Button onClick={() => work.stop()}>{stop}</Button>
        </div>
      )}
      <div role="status">{work.done ? <p className={styles["done"]}>{done}</p> : null}</div>
      <div role="alert">{failed === null ? null : <p className="desk-problem">{failed}</p>}</div>
    </>
  );
}
