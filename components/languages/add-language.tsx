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

/** Adds a language that nobody has to read: its own name, its code, its direction. */
export function AddLanguage({ study, base, sounds }: { study: string; base: string; sounds: number }) {
  const t = useTranslations("languages");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const code = String(data.get("code") ?? "").trim();
    const outcome = await call(
      "PUT",
      `/api/studies/${encodeURIComponent(study)}/languages/${encodeURIComponent(code)}`,
      { name: String(data.get("name") ?? ""), direction: String(data.get("direction")) },
    );
    if (outcome.ok) router.push(`${base}/${encodeURIComponent(code)}`);
    else setRefusal(outcome.code);
  }

  return (
    <DeskForm className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <h2>{t("add.title")}</h2>
      <p className={home["note"]}>{t("add.text", { count: sounds })}</p>
      <label className="desk-field">
        {t("add.name")}
        <input name="name" required maxLength={60} dir="auto" autoComplete="off" />
      </label>
      <label className="desk-field">
        {t("add.code")}
        <input
          name="code"
          required
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          pattern="[a-z]{2,3}(-[a-z0-9]{2,8})*"
        />
      </label>
      <label className="desk-field">
        {t("add.direction")}
        <select name="direction" defaultValue="ltr">
          <option value="ltr">{t("add.ltr")}</option>
          <option value="rtl">{t("add.rtl")}</option>
        </select>
      </label>
      <Button look="primary" type="submit">
        {t("add.action")}
      </Button>
      <div role="alert">{refusal ? <p className="desk-problem">{t(failureText(refusal))}</p> : null}</div>
    </DeskForm>
  );
}
