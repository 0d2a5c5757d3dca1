"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { StudyChanges } from "@/lib/domain/study/changes";
import { LOCALES, LOCALE_IDS, isLocale } from "@/lib/i18n/locales";
import { AddToStudy } from "./add-to-study";
import { CareFields } from "./care-fields";
import { NumberField } from "./number-field";
import { TopicFields } from "./topic-fields";
import { useKeptForm } from "./use-kept-form";
import { WordsIn } from "./words-in";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

type Outcome = "saved" | "conflict" | "invalid" | "failed";

interface Props {
  study: string;
  revision: number;
  first: StudyChanges;
  /** What additions must not repeat or overlook. */
  standing: { spaces: StudyChanges["added"]["spaces"]; released: boolean; sets: readonly { id: string }[] };
}

/** Changes of a study that stands, and what became of them: saving makes a new revision, whose form begins anew. */
export function SettingsForm(props: Props) {
  const t = useTranslations("study");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <div>
      <Fields key={props.revision} {...props} onOutcome={setOutcome} />
      <div role="status">
        {outcome === "saved" ? <p>{t("settings.saved")}</p> : null}
        {outcome === null || outcome === "saved" ? null : (
          <p className="desk-problem">{t(outcome === "failed" ? "failed" : `settings.${outcome}`)}</p>
        )}
      </div>
    </div>
  );
}

/** Words by language, languages, who answers for the data. */
function Fields({ onOutcome, ...props }: Props & { onOutcome: (outcome: Outcome) => void }) {
  const t = useTranslations("study");
  const locale = useLocale();
  const router = useRouter();
  const [changes, form] = useKeptForm(`settings.${props.study}.${props.revision}`, props.first);
  const { languages } = changes;
  const [language, setLanguage] = useState(languages.includes(locale) ? locale : (languages[0] ?? "de"));

  async function save(event: FormEvent) {
    event.preventDefault();
    const support = changes.support.filter(
      ({ name, contact }) => name.trim() !== "" && contact.trim() !== "",
    );
    const answer = await call("PUT", `/api/studies/${encodeURIComponent(props.study)}/definition`, {
      revision: props.revision,
      changes: { ...changes, support },
    });
    if (!answer.ok)
      return onOutcome(answer.code === "conflict" || answer.code === "invalid" ? answer.code : "failed");
    form.done();
    onOutcome("saved");
    router.refresh();
  }
  const toggle = (one: string, on: boolean) => {
    const others = languages.filter((other) => other !== one);
    if (on || others.length > 0) form.change({ languages: on ? [...others, one] : others });
  };

  return (
    <DeskForm className={`desk-panel ${styles["step"]}`} onSubmit={(event) => void save(event)}>
      <h2>{t("settings.words")}</h2>
      <p className={styles["note"]}>{t("settings.versions")}</p>
      <label className="desk-field">
        {t("settings.language")}
        <select value={language} onChange={({ target }) => setLanguage(target.value)}>
          {languages.map((one) => (
            <option key={one} value={one}>
              {isLocale(one) ? LOCALES[one].name : one}
            </option>
          ))}
        </select>
      </label>
      <WordsIn language={language} changes={changes} onChange={form.change} />
      <h2>{t("steps.languages")}</h2>
      <fieldset className={fields["ticks"]}>
        <legend className="visually-hidden">{t("steps.languages")}</legend>
        {LOCALE_IDS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={languages.includes(one)}
              onChange={({ target }) => toggle(one, target.checked)}
            />
            <bdi lang={one}>{LOCALES[one].name}</bdi>
          </label>
        ))}
      </fieldset>
      <TopicFields topics={changes.topics} onChange={(topics) => form.change({ topics })} />
      <h2>{t("steps.care")}</h2>
      <NumberField
        label={t("numbers.people")}
        value={changes.plannedPeople}
        min={1}
        max={100_000}
        onChange={(plannedPeople) => form.change({ plannedPeople })}
      />
      <CareFields care={changes} onChange={form.change} />
      <AddToStudy
        standing={props.standing.spaces}
        released={props.standing.released}
        sets={props.standing.sets}
        added={changes.added}
        onChange={(added) => form.change({ added })}
      />
      <Button look="primary" type="submit">
        {t("settings.save")}
      </Button>
    </DeskForm>
  );
}
