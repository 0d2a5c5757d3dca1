"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import home from "../desk/home.module.css";
import { failureText } from "./refusals";
import styles from "./languages.module.css";

/** The consent as participants read it, and the name of the person who has read and heard it. */
export function ReviewForm(props: {
  study: string;
  language: string;
  version: string;
  /** Null when the study has no text in this language. */
  text: string | null;
}) {
  const t = useTranslations("languages.review");
  const failed = useTranslations("languages");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reviewer = String(new FormData(event.currentTarget).get("reviewer") ?? "");
    const address = `/api/studies/${encodeURIComponent(props.study)}/languages/${encodeURIComponent(props.language)}`;
    const outcome = await call("PUT", `${address}/review`, { reviewer, version: props.version });
    setRefusal(outcome.ok ? null : outcome.code);
    router.refresh();
  }

  return (
    <DeskForm className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <h2>{t("title")}</h2>
      {props.text === null ? (
        <p className={home["note"]}>{t("none")}</p>
      ) : (
        <blockquote className={styles["consent"]} lang={props.language} dir="auto">
          {props.text}
        </blockquote>
      )}
      <p className={home["note"]}>{t("text", { version: props.version })}</p>
      <label className="desk-field">
        {t("name")}
        <input name="reviewer" required maxLength={120} autoComplete="off" dir="auto" />
      </label>
      <Button look="primary" type="submit">
        {t("action")}
      </Button>
      <div role="alert">
        {refusal ? <p className="desk-problem">{failed(failureText(refusal))}</p> : null}
      </div>
    </DeskForm>
  );
}
