"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { OUTCOME_LANGUAGE, untoldLanguages, type StoredOutcome } from "@/lib/domain/kit/outcome";
import type { Texts } from "@/lib/domain/study/definition";
import { directionOf, isLocale } from "@/lib/i18n/locales";
import register from "@/components/register/register.module.css";

const FAILURES = ["changed", "offline"] as const;
type Said = "told.saved" | `failed.${(typeof FAILURES)[number] | "other"}` | null;

/** What people are told about a decision, language by language; a draft until it is shown to everybody. */
export function OutcomeForm(props: {
  study: string;
  profile: string;
  told: StoredOutcome | null;
  /** Languages of the study, German among them, with their names. */
  languages: readonly { id: string; name: string }[];
}) {
  const { told, languages } = props;
  const t = useTranslations("outcome");
  const format = useFormatter();
  const router = useRouter();
  const picker = useId();
  const [language, setLanguage] = useState<string>(OUTCOME_LANGUAGE);
  const [texts, setTexts] = useState<Texts>(told?.outcome.texts ?? {});
  const [saving, setSaving] = useState(false);
  const [said, say] = useState<Said>(null);
  const missing = untoldLanguages(
    texts,
    languages.map(({ id }) => id),
  );
  const hasGerman = !missing.includes(OUTCOME_LANGUAGE);
  const shownAt = told?.shownAt ?? null;

  async function store(shown: boolean) {
    setSaving(true);
    const path = `/api/studies/${encodeURIComponent(props.study)}/kit-profiles/${props.profile}/outcome`;
    const headers = told === null ? {} : { "If-Match": `"${told.version}"` };
    const outcome = await call("PUT", path, { texts, shown }, headers);
    setSaving(false);
    if (!outcome.ok) return say(`failed.${FAILURES.find((code) => code === outcome.code) ?? "other"}`);
    say("told.saved");
    router.refresh();
  }

  return (
    <>
      <p>
        {shownAt === null
          ? t("told.notShown")
          : t("told.shown", { date: format.dateTime(new Date(shownAt), { dateStyle: "long" }) })}
      </p>
      <label className="desk-field" htmlFor={picker}>
        {t("told.language")}
        <select id={picker} value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
          {languages.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
              {missing.includes(id) ? "" : " ✓"}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-field">
        {t("told.text")}
        <textarea
          rows={6}
          maxLength={4_000}
          lang={language}
          dir={isLocale(language) ? directionOf(language) : "auto"}
          value={texts[language] ?? ""}
          onChange={({ currentTarget }) => setTexts({ ...texts, [language]: currentTarget.value })}
        />
      </label>
      <p className={register["hint"]}>
        {!hasGerman
          ? t("told.german")
          : missing.length === 0
            ? t("told.complete")
            : t("told.missing", {
                languages: format.list(
                  languages.filter(({ id }) => missing.includes(id)).map(({ name }) => name),
                ),
              })}
      </p>
      <div className={register["actions"]}>
        <Button look="primary" disabled={saving || !hasGerman} onClick={() => void store(true)}>
          {t(shownAt === null ? "told.show" : "told.update")}
        </Button>
        <Button disabled={saving} onClick={() => void store(false)}>
          {t(shownAt === null ? "told.save" : "told.hide")}
        </Button>
      </div>
      <p role="status" className={said === null || said === "told.saved" ? undefined : "desk-problem"}>
        {said === null ? null : t(said)}
      </p>
    </>
  );
}
