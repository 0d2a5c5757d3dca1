"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { bringFile, FATES, postSealed } from "@/lib/client/handover/bring-file";
import type { Brought } from "@/lib/client/handover/bring-file";
import styles from "./bring-form.module.css";

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Takes the file of a tablet and says what became of each envelope in it; never what is in one. */
export function BringForm({ studyId }: { studyId: string }) {
  const t = useTranslations("workshop.bring");
  const input = useId();
  const [brought, setBrought] = useState<Brought | null>(null);
  const bring = async (file: File) =>
    setBrought(
      await bringFile(await file.text(), studyId, { post: postSealed, wait, onProgress: setBrought }),
    );
  return (
    <div className={styles["form"]}>
      <label htmlFor={input}>{t("choose")}</label>
      <input
        id={input}
        type="file"
        accept=".ortssinn"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void bring(file);
          target.value = ""; // the same file may be chosen again
        }}
      />
      <div role="status">
        {brought?.ok && (
          <>
            <p>{t("sending", { done: brought.done, total: brought.total })}</p>
            <ul>
              {FATES.filter((fate) => brought.counts[fate] > 0).map((fate) => (
                <li key={fate} data-fate={fate}>
                  {t(fate, { count: brought.counts[fate] })}
                </li>
              ))}
            </ul>
          </>
        )}
        {brought && !brought.ok && <p data-fate={brought.reason}>{t(brought.reason)}</p>}
      </div>
    </div>
  );
}
