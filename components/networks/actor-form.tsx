"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { RemoveEntry } from "@/components/desk/remove-entry";
import { TextField } from "@/components/register/form-fields";
import { PlacePicker } from "@/components/register/place-picker";
import register from "@/components/register/register.module.css";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import {
  actorLabel,
  ENGAGEMENTS,
  FIELDS,
  SCOPES,
  type Engagement,
  type Scope,
} from "@/lib/domain/networks/actor";
import type { StoredActor } from "@/lib/domain/networks/network";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { failureText } from "./failure-text";

type Refused = ReturnType<typeof failureText> | "form.nobody" | "form.noPlace";

/** One actor as a role: no field asks for a person. What was typed stays when it is refused. */
export function ActorForm(props: {
  study: string;
  base: string;
  map: StudyMap;
  /** Null: a new one. */
  stored: StoredActor | null;
}) {
  const { base, stored } = props;
  const t = useTranslations("networks");
  const router = useRouter();
  const [position, setPosition] = useState(stored?.position ?? null);
  const [hasPlace, setHasPlace] = useState(position !== null);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const address = `/api/studies/${encodeURIComponent(props.study)}/networks`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? "").trim();
    if (field("institution") === "" && field("network") === "") return setRefused("form.nobody");
    if (hasPlace && position === null) return setRefused("form.noPlace");
    setSaving(true);
    const body = {
      institution: field("institution"),
      network: field("network"),
      function: field("function"),
      fields: data.getAll("fields"),
      scope: field("scope"),
      engagement: field("engagement"),
      position: hasPlace ? position : null,
    };
    const outcome = stored
      ? await call("PUT", `${address}/${stored.id}`, body, { "If-Match": `"${stored.version}"` })
      : await call<{ id: string }>("POST", address, body);
    setSaving(false);
    if (!outcome.ok) return setRefused(failureText(outcome.code));
    router.push(base);
    router.refresh();
  }

  return (
    <DeskForm className={register["form"]} onSubmit={(event) => void submit(event)}>
      <section className={register["group"]} aria-labelledby="actor-who">
        <h2 id="actor-who">{t("form.who")}</h2>
        <p className={register["hint"]}>{t("form.whoHint")}</p>
        <TextField name="institution" label={t("form.institution")} value={stored?.institution} />
        <TextField name="network" label={t("form.network")} value={stored?.network} />
        <TextField name="function" label={t("form.function")} value={stored?.function} />
      </section>
      <section className={register["group"]} aria-labelledby="actor-how">
        <h2 id="actor-how">{t("form.how")}</h2>
        <fieldset className={register["choices"]}>
          <legend>{t("form.fields")}</legend>
          {FIELDS.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                name="fields"
                value={field}
                defaultChecked={stored?.fields.includes(field) ?? false}
              />
              {t(`terms.${field}`)}
            </label>
          ))}
        </fieldset>
        <TermChoice name="scope" terms={SCOPES} value={stored?.scope} />
        <TermChoice name="engagement" terms={ENGAGEMENTS} value={stored?.engagement} />
      </section>
      <section className={register["group"]} aria-labelledby="actor-where">
        <h2 id="actor-where">{t("form.where")}</h2>
        <label className="desk-tick">
          <input
            type="checkbox"
            checked={hasPlace}
            onChange={(event) => setHasPlace(event.currentTarget.checked)}
          />
          {t("form.hasPlace")}
        </label>
        <p className={register["hint"]}>{t("form.whereHint")}</p>
        {hasPlace ? <PlacePicker map={props.map} position={position} onPick={setPosition} /> : null}
      </section>
      <div role="alert">{refused === null ? null : <p className="desk-problem">{t(refused)}</p>}</div>
      <div className={register["actions"]}>
        <Button look="primary" type="submit" disabled={saving}>
          {saving ? t("form.saving") : t("form.save")}
        </Button>
        <a className="button" href={base}>
          {t("form.cancel")}
        </a>
        {stored ? (
          <RemoveEntry
            texts={{
              remove: t("form.remove"),
              sure: t("form.removeSure", { name: actorLabel(stored) }),
              cancel: t("form.cancel"),
            }}
            address={`${address}/${stored.id}`}
            version={stored.version}
            base={base}
            onRefused={({ code }) => setRefused(failureText(code))}
          />
        ) : null}
      </div>
    </DeskForm>
  );
}

/** One of few terms, all in sight. */
function TermChoice(props: {
  name: "scope" | "engagement";
  terms: readonly (Scope | Engagement)[];
  value: Scope | Engagement | undefined;
}) {
  const t = useTranslations("networks");
  return (
    <fieldset className={register["choices"]}>
      <legend>{t(`form.${props.name}`)}</legend>
      {props.terms.map((term, place) => (
        <label key={term}>
          <input
            type="radio"
            name={props.name}
            value={term}
            defaultChecked={props.value === undefined ? place === 0 : props.value === term}
          />
          {t(`terms.${term}`)}
        </label>
      ))}
    </fieldset>
  );
}
