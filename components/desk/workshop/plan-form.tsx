"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import type { WorkshopPlan } from "@/lib/domain/workshop/plan";
import { NumberField } from "../study/number-field";
import { useKeptForm } from "../study/use-kept-form";
import styles from "../study/set-up.module.css";
import fields from "../study/fields.module.css";
import { ProtocolFields } from "./protocol-fields";
import { VenueFields } from "./venue-fields";

interface Form {
  plan: WorkshopPlan;
  /** Empty: none, or the present one. */
  pin: string;
  practice: boolean;
}

/** What is planned of a workshop: a new one, or one that stands (`workshop`). */
export function PlanForm(props: {
  study: string;
  /** Where the workshops of the study are. */
  base: string;
  workshop: { id: string; hasPin: boolean } | null;
  map: StudyMap;
  first: WorkshopPlan;
}) {
  const t = useTranslations("workshop.plan");
  const router = useRouter();
  const { study, base, workshop, first } = props;
  const [{ plan, pin, practice }, form] = useKeptForm<Form>(`workshop.${workshop?.id ?? `new.${study}`}`, {
    plan: first,
    pin: "",
    practice: false,
  });
  const [withoutPin, dropPin] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const set = (part: Partial<WorkshopPlan>) => form.change({ plan: { ...plan, ...part } });

  async function save(event: FormEvent) {
    event.preventDefault();
    const address = `/api/studies/${encodeURIComponent(study)}/workshops`;
    const answer = workshop
      ? await call("PUT", `${address}/${workshop.id}`, {
          plan,
          ...(withoutPin ? { pin: null } : pin === "" ? {} : { pin }),
        })
      : await call<{ id: string }>("POST", address, { plan, pin: pin === "" ? null : pin, practice });
    if (!answer.ok) return setRefused(answer.code);
    form.done();
    router.push(base);
    router.refresh();
  }

  return (
    <DeskForm className={`desk-panel ${styles["step"]}`} onSubmit={(event) => void save(event)}>
      <label className="desk-field">
        {t("title")}
        <input
          value={plan.title}
          required
          maxLength={120}
          onChange={({ target }) => set({ title: target.value })}
        />
      </label>
      <div className={fields["row"]}>
        <label className="desk-field">
          {t("day")}
          <input
            type="date"
            value={plan.day}
            required
            onChange={({ target }) => set({ day: target.value })}
          />
        </label>
        <label className="desk-field">
          {t("begins")}
          <input
            type="time"
            value={plan.begins ?? ""}
            onChange={({ target }) => set({ begins: target.value || null })}
          />
        </label>
        <label className="desk-field">
          {t("ends")}
          <input
            type="time"
            value={plan.ends ?? ""}
            min={plan.begins ?? undefined}
            onChange={({ target }) => set({ ends: target.value || null })}
          />
        </label>
      </div>
      <label className="desk-field">
        {t("place")}
        <input value={plan.place} maxLength={300} onChange={({ target }) => set({ place: target.value })} />
      </label>
      <VenueFields map={props.map} venue={plan.venue} onChange={(venue) => set({ venue })} />
      <div className={fields["row"]}>
        <NumberField
          label={t("expected")}
          value={plan.expected}
          min={1}
          max={2_000}
          onChange={(expected) => set({ expected })}
        />
        <label className="desk-field">
          {t(workshop?.hasPin ? "pinNew" : "pin")}
          <input
            value={pin}
            inputMode="numeric"
            pattern="\d{4,8}"
            autoComplete="off"
            disabled={withoutPin}
            onChange={({ target }) => form.change({ pin: target.value.trim() })}
          />
        </label>
      </div>
      <p className={styles["note"]}>{t("pinHint")}</p>
      {workshop?.hasPin ? (
        <label className={fields["tick"]}>
          <input type="checkbox" checked={withoutPin} onChange={({ target }) => dropPin(target.checked)} />
          {t("pinDrop")}
        </label>
      ) : null}
      {workshop ? null : (
        <label className={fields["tick"]}>
          <input
            type="checkbox"
            checked={practice}
            onChange={({ target }) => form.change({ practice: target.checked })}
          />
          {t("practice")}
        </label>
      )}
      <h2>{t("protocol")}</h2>
      <p className={styles["note"]}>{t("protocolHint")}</p>
      <ProtocolFields
        protocol={plan.protocol}
        begins={plan.begins}
        onChange={(protocol) => set({ protocol })}
      />
      <Button look="primary" type="submit">
        {t(workshop ? "save" : "make")}
      </Button>
      <div role="alert">
        {refused ? <p className="desk-problem">{t(refused === "invalid" ? "invalid" : "failed")}</p> : null}
      </div>
    </DeskForm>
  );
}
