"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { WordsView } from "@/lib/domain/words/view";
import { QuoteTexts } from "./quote-texts";
import styles from "./words.module.css";

/** What others will read, and who may let it go: never whoever edited it. */
export function Release({ call: path, words }: { call: string; words: WordsView }) {
  const t = useTranslations("words");
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const decide = async (method: "PUT" | "DELETE") => {
    const answer = await call(method, `${path}/release`);
    setFailed(!answer.ok);
    if (answer.ok) router.refresh();
  };
  const released = words.state === "released" || words.state === "changed";
  const due = words.edited.length > 0 && words.state !== "released";
  return (
    <section className={styles["step"]}>
      <h2>{t("release.title")}</h2>
      <p>{t("release.text")}</p>
      {words.edited.length === 0 ? <p>{t("waitsFor.edited")}</p> : <QuoteTexts texts={words.edited} />}
      <p role="status">
        {words.state === "released"
          ? t("release.done")
          : words.state === "changed"
            ? t("release.changed")
            : null}
      </p>
      {due && !words.mayRelease ? <p>{t("release.own")}</p> : null}
      <div className={styles["save"]}>
        {due && words.mayRelease ? (
          <Button look="primary" onClick={() => void decide("PUT")}>
            {t(released ? "release.again" : "release.do")}
          </Button>
        ) : null}
        {released ? <Button onClick={() => void decide("DELETE")}>{t("release.takeBack")}</Button> : null}
      </div>
      {failed ? (
        <p role="alert" className="desk-problem">
          {t("failed")}
        </p>
      ) : null}
    </section>
  );
}
