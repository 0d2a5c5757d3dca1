import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { MINORS } from "@/lib/domain/study/minors";
import { NumberField } from "./number-field";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

export type Care = Pick<
  StudyDraft,
  "responsible" | "retention" | "feedbackOn" | "support" | "stopScript" | "minors"
>;

const ASKED = ["controllers", "contact", "legalBasis", "recipients", "hosting"] as const;
const KEPT = [
  ["rawMonths", 120],
  ["audioDays", 3_650],
  ["keyMonths", 120],
] as const;

/** Who answers for the data, how long it is kept, what is promised, whom people can turn to. */
export function CareFields({ care, onChange }: { care: Care; onChange: (part: Partial<Care>) => void }) {
  const t = useTranslations("study.care");
  const { responsible, retention, feedbackOn, support, stopScript, minors } = care;
  const putSupport = (at: number, part: Partial<Care["support"][number]>) =>
    onChange({ support: support.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <>
      {ASKED.map((name) => (
        <label key={name} className={`desk-field ${fields["long"]}`}>
          {t(`asked.${name}`)}
          <small>{t(`hints.${name}`)}</small>
          <textarea
            rows={2}
            value={responsible[name]}
            maxLength={1_000}
            onChange={({ target }) => onChange({ responsible: { ...responsible, [name]: target.value } })}
          />
        </label>
      ))}
      <fieldset className={fields["row"]}>
        <legend>{t("retention")}</legend>
        {KEPT.map(([name, max]) => (
          <NumberField
            key={name}
            label={t(`kept.${name}`)}
            value={retention[name]}
            min={1}
            max={max}
            onChange={(value) =>
              value === null ? undefined : onChange({ retention: { ...retention, [name]: value } })
            }
          />
        ))}
      </fieldset>
      <label className="desk-field">
        {t("feedbackOn")}
        <input
          type="date"
          value={feedbackOn ?? ""}
          onChange={({ target }) => onChange({ feedbackOn: target.value || null })}
        />
      </label>
      <fieldset className={fields["set"]}>
        <legend>{t("support")}</legend>
        <p className={styles["note"]}>{t("supportHint")}</p>
        {support.map((one, at) => (
          <div key={at} className={fields["pair"]}>
            <label className="desk-field">
              {t("supportName")}
              <input
                value={one.name}
                maxLength={200}
                onChange={({ target }) => putSupport(at, { name: target.value })}
              />
            </label>
            <label className="desk-field">
              {t("supportContact")}
              <input
                value={one.contact}
                maxLength={400}
                onChange={({ target }) => putSupport(at, { contact: target.value })}
              />
            </label>
            <Button
              aria-label={t("supportRemove", { name: one.name || String(at + 1) })}
              onClick={() => onChange({ support: support.filter((_, i) => i !== at) })}
            >
              {t("remove")}
            </Button>
          </div>
        ))}
        <Button
          disabled={support.length >= 20}
          onClick={() => onChange({ support: [...support, { name: "", contact: "" }] })}
        >
          {t("supportAdd")}
        </Button>
      </fieldset>
      <label className={`desk-field ${fields["long"]}`}>
        {t("stopScript")}
        <small>{t("stopScriptHint")}</small>
        <textarea
          rows={4}
          value={stopScript}
          maxLength={2_000}
          onChange={({ target }) => onChange({ stopScript: target.value })}
        />
      </label>
      <fieldset className={fields["set"]}>
        <legend>{t("minors")}</legend>
        <p className={styles["note"]}>{t("minorsHint")}</p>
        {([null, ...MINORS] as const).map((from) => (
          <label key={from ?? "none"} className={fields["tick"]}>
            <input
              type="radio"
              name="minors"
              checked={minors === from}
              onChange={() => onChange({ minors: from })}
            />
            {t(`minorsOf.${from ?? "none"}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
