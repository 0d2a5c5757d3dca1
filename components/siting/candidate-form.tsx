"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { TextField } from "@/components/register/form-fields";
import { PositionFields } from "@/components/register/position-fields";
import styles from "@/components/register/register.module.css";
import { pointedAt, positionOf, typedOf } from "@/components/register/typed-position";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { ACTIONS, EMBEDDINGS } from "@/lib/domain/siting/candidate";
import type { KeptCandidate } from "@/lib/domain/siting/kept-candidate";

const FAILURES = ["changed", "invalid", "offline", "no-place"] as const;

interface Host {
  id: string;
  name: string;
  position: readonly [number, number];
  oneOffCost: number | null;
  yearlyCost: number | null;
}

/** One candidate, all of it in one form; an institution chosen from the register fills in what it knows. */
export function CandidateForm(props: {
  study: string;
  /** Page of the sites, to go back to. */
  base: string;
  map: StudyMap;
  /** Null: a new one. */
  stored: (KeptCandidate & { id: string; version: number }) | null;
  institutions: readonly Host[];
}) {
  const t = useTranslations("siting.form");
  const site = useTranslations("siting.site");
  const router = useRouter();
  const { stored, institutions } = props;
  const [host, setHost] = useState<Host | null>(
    institutions.find(({ id }) => id === stored?.institution) ?? null,
  );
  const [typed, setTyped] = useState(typedOf(stored?.at));
  const [embedding, setEmbedding] = useState<KeptCandidate["embedding"]>(stored?.embedding ?? "own");
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const address = `/api/studies/${encodeURIComponent(props.study)}/candidates`;
  const position = positionOf(typed);
  const chooseHost = (id: string) => {
    const found = institutions.find((one) => one.id === id) ?? null;
    setHost(found);
    if (found) setTyped(pointedAt(found.position));
    if (found && embedding === "own") setEmbedding("attached");
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (position === null) return setRefusal("no-place");
    setSaving(true);
    const body = candidateOf(new FormData(event.currentTarget), position);
    const outcome = stored
      ? await call("PUT", `${address}/${stored.id}`, body, { "If-Match": `"${stored.version}"` })
      : await call("POST", address, body);
    setSaving(false);
    if (outcome.ok) leave();
    else setRefusal(outcome.code);
  }

  async function remove({ id, version }: { id: string; version: number }) {
    const outcome = await call("DELETE", `${address}/${id}`, undefined, { "If-Match": `"${version}"` });
    if (outcome.ok) leave();
    else setRefusal(outcome.code);
  }

  function leave() {
    router.push(props.base);
    router.refresh();
  }

  return (
    <DeskForm className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <section className={styles["group"]}>
        {institutions.length === 0 ? (
          <input type="hidden" name="institution" value="" />
        ) : (
          <label className="desk-field">
            {t("institution")}
            <select
              name="institution"
              value={host?.id ?? ""}
              onChange={(event) => chooseHost(event.currentTarget.value)}
            >
              <option value="">{t("noInstitution")}</option>
              {institutions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <TextField
          key={`name${host?.id}`}
          name="name"
          label={t("name")}
          value={stored?.name ?? host?.name}
          maxLength={120}
          required
        />
        <div className={styles["pair"]}>
          <label className="desk-field">
            {t("embedding")}
            <select
              name="embedding"
              value={embedding}
              onChange={({ currentTarget: { value } }) =>
                setEmbedding(EMBEDDINGS.find((one) => one === value) ?? embedding)
              }
            >
              {EMBEDDINGS.map((one) => (
                <option key={one} value={one}>
                  {site(one)}
                </option>
              ))}
            </select>
          </label>
          <label className="desk-field">
            {t("action")}
            <select name="action" defaultValue={stored?.action ?? "open"}>
              {ACTIONS.map((one) => (
                <option key={one} value={one}>
                  {site(one)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </section>
      <section className={styles["group"]} aria-labelledby="candidate-where">
        <h2 id="candidate-where">{t("where")}</h2>
        <p className={styles["hint"]}>{t("whereHint")}</p>
        <PositionFields
          map={props.map}
          typed={typed}
          labels={{ lng: t("lng"), lat: t("lat") }}
          onType={setTyped}
        />
      </section>
      <section className={styles["group"]} aria-labelledby="candidate-money">
        <h2 id="candidate-money">{t("money")}</h2>
        <div className={styles["pair"]}>
          <TextField
            name="weeklyHours"
            label={t("weeklyHours")}
            value={stored?.weeklyHours}
            type="number"
            min={0}
            max={168}
            step={0.5}
          />
          {(["oneOffCost", "yearlyCost"] as const).map((name) => (
            <TextField
              key={`${name}${host?.id}`}
              name={name}
              label={t(name)}
              value={stored?.[name] ?? host?.[name]}
              type="number"
              min={0}
              step={1}
            />
          ))}
        </div>
        <label className="desk-field">
          {t("note")}
          <textarea name="note" maxLength={1_000} defaultValue={stored?.note} />
        </label>
      </section>
      <div role="alert">
        {refusal === null ? null : (
          <p className="desk-problem">
            {t(`failed.${FAILURES.find((code) => code === refusal) ?? "other"}`)}
          </p>
        )}
      </div>
      <div className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={saving}>
          {t(saving ? "saving" : "save")}
        </Button>
        <a className="button" href={props.base}>
          {t("cancel")}
        </a>
        {stored ? (
          <Button look="quiet" onClick={() => void remove(stored)}>
            {t("remove")}
          </Button>
        ) : null}
      </div>
    </DeskForm>
  );
}

function candidateOf(data: FormData, at: [number, number]): Record<keyof KeptCandidate, unknown> {
  const field = (name: keyof KeptCandidate) => String(data.get(name) ?? "").trim();
  const amount = (name: keyof KeptCandidate) => (field(name) === "" ? null : Number(field(name)));
  return {
    name: field("name"),
    at,
    embedding: field("embedding"),
    action: field("action"),
    institution: field("institution") || null,
    weeklyHours: amount("weeklyHours"),
    oneOffCost: amount("oneOffCost"),
    yearlyCost: amount("yearlyCost"),
    note: field("note"),
  };
}
