import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "./basemap.module.css";
import { failureText } from "./refusals";
import type { Work } from "./use-work";

/** How far the work is, with the way to stop it; and how it ended. */
export function Progress({ work, what, stop }: { work: Work; what: string; stop: string }) {
  const t = useTranslations("basemap");
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
      <div role="status">{work.done ? <p className={styles["done"]}>{t("done")}</p> : null}</div>
      <div role="alert">
        {work.refusal ? <p className="desk-problem">{t(failureText(work.refusal))}</p> : null}
      </div>
    </>
  );
}
