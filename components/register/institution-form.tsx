"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { RemoveEntry } from "@/components/desk/remove-entry";
import { Button } from "@/components/ui/button";
import { call, type Refusal } from "@/lib/client/desk/calls";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import type { Institution } from "@/lib/domain/register/institution";
import { TextField, YesNoField } from "./form-fields";
import { HoursField, hoursText } from "./hours-field";
import { institutionOf } from "./institution-input";
import { PositionFields } from "./position-fields";
import { failureText } from "./refusals";
import styles from "./register.module.css";
import { positionOf, typedOf } from "./typed-position";

/** One institution, all of it in one form; what was typed stays when it is refused. */
export function InstitutionForm(props: {
  study: string;
  /** Page of the register, to go back to. */
  base: string;
  map: StudyMap;
  /** Null: a new one. */
  stored: { id: string; version: number; institution: Institution } | null;
  /** Which sorts of entries the person may keep. */
  reach: { open: boolean; shielded: boolean };
}) {
  const t = useTranslations("register.form");
  const failed = useTranslations("register");
  const router = useRouter();
  const { stored, reach } = props;
  const known = stored?.institution;
  const [typed, setTyped] = useState(typedOf(known?.position));
  const [hours, setHours] = useState(
    known ? hoursText(known.openingHours.week, (day) => t(`days.${day}`)) : "",
  );
  const [shielded, setShielded] = useState(known?.shielded ?? !reach.open);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | "no-place" | null>(null);
  const address = `/api/studies/${encodeURIComponent(props.study)}/institutions`;
  const position = positionOf(typed);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (position === null) return setRefusal("no-place");
    setSaving(true);
    const body = institutionOf(new FormData(event.currentTarget), { position, hours, shielded });
    const outcome = stored
      ? await call("PUT", `${address}/${stored.id}`, body, { "If-Match": `"${stored.version}"` })
      : await call("POST", address, body);
    setSaving(false);
    if (!outcome.ok) return setRefusal(outcome);
    router.push(props.base);
    router.refresh();
  }

  return (
    <DeskForm className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <section className={styles["group"]}>
        <TextField name="name" label={t("name")} value={known?.name} required />
        <div className={styles["pair"]}>
          <TextField name="kind" label={t("kind")} value={known?.kind} />
          <TextField name="provider" label={t("provider")} value={known?.provider} />
        </div>
        <TextField name="address" label={t("address")} value={known?.address} maxLength={300} />
      </section>
      <section className={styles["group"]} aria-labelledby="register-where">
        <h2 id="register-where">{t("where")}</h2>
        <p className={styles["hint"]}>{t("whereHint")}</p>
        <PositionFields
          map={props.map}
          typed={typed}
          labels={{ lng: t("lng"), lat: t("lat") }}
          onType={setTyped}
        />
      </section>
      <section className={styles["group"]} aria-labelledby="register-when">
        <h2 id="register-when">{t("when")}</h2>
        <HoursField text={hours} onChange={setHours} />
        <TextField name="note" label={t("note")} value={known?.openingHours.note} maxLength={500} />
        <TextField
          name="languages"
          label={t("languages")}
          value={known?.languages.join(", ")}
          maxLength={500}
        />
      </section>
      <section className={styles["group"]} aria-labelledby="register-reach">
        <h2 id="register-reach">{t("reach")}</h2>
        <div className={styles["pair"]}>
          <YesNoField name="stepFree" label={t("stepFree")} value={known?.stepFree} />
          <YesNoField name="stop" label={t("stop")} value={known?.stopWithin300m} />
          <YesNoField name="evening" label={t("evening")} value={known?.eveningService} />
        </div>
        <TextField name="rooms" label={t("rooms")} value={known?.rooms} maxLength={500} />
      </section>
      <section className={styles["group"]} aria-labelledby="register-money">
        <h2 id="register-money">{t("money")}</h2>
        <div className={styles["pair"]}>
          <TextField
            name="oneOff"
            label={t("oneOff")}
            value={known?.oneOffCost}
            type="number"
            min={0}
            step={1}
          />
          <TextField
            name="yearly"
            label={t("yearly")}
            value={known?.yearlyCost}
            type="number"
            min={0}
            step={1}
          />
          <TextField name="from" label={t("from")} value={known?.availableFrom} type="date" />
          <TextField name="until" label={t("until")} value={known?.leaseUntil} type="date" />
        </div>
      </section>
      <section className={styles["group"]} aria-labelledby="register-words">
        <h2 id="register-words">{t("words")}</h2>
        <label className="desk-field">
          {t("selfImage")}
          <textarea name="selfImage" maxLength={2_000} defaultValue={known?.selfImage} />
        </label>
        <TextField name="source" label={t("source")} value={known?.source} maxLength={300} />
      </section>
      {reach.shielded ? (
        <section className={styles["group"]}>
          <label className="desk-tick">
            <input
              type="checkbox"
              checked={shielded}
              disabled={!reach.open && stored === null}
              onChange={(event) => setShielded(event.currentTarget.checked)}
            />
            {t("shielded")}
          </label>
          <p className={styles["hint"]}>{t("shieldedHint")}</p>
        </section>
      ) : null}
      <div role="alert">
        {refusal === null ? null : (
          <p className="desk-problem">
            {refusal === "no-place" ? t("noPlace") : failed(failureText(refusal))}
          </p>
        )}
      </div>
      <div className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={saving}>
          {saving ? t("saving") : t("save")}
        </Button>
        <a className="button" href={props.base}>
          {t("cancel")}
        </a>
        {stored ? (
          <RemoveEntry
            texts={{
              remove: t("remove"),
              sure: t("removeSure", { name: stored.institution.name }),
              cancel: t("cancel"),
            }}
            address={`${address}/${stored.id}`}
            version={stored.version}
            base={props.base}
            onRefused={setRefusal}
          />
        ) : null}
      </div>
    </DeskForm>
  );
}
