"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { emptyProfile } from "@/lib/domain/kit/profile";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import styles from "./begin-profile.module.css";

/** Begins a kit for a social space: empty, or with what another one says. */
export function BeginProfile(props: {
  study: string;
  base: string;
  spaces: readonly { id: string; name: string }[];
  profiles: readonly ShownProfile[];
}) {
  const t = useTranslations("kit");
  const router = useRouter();
  const [space, setSpace] = useState(props.spaces[0]?.id ?? "");
  const [from, setFrom] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const source = props.profiles.find(({ id }) => id === from);
  const mayReplace = source?.profile.status === "decided" && source.profile.socialSpace === space;

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "").trim();
    setBusy(true);
    const path = `/api/studies/${encodeURIComponent(props.study)}/kit-profiles`;
    const outcome = source
      ? await call<{ id: string }>("POST", `${path}/${source.id}/copies`, {
          name,
          socialSpace: space,
          replaces: mayReplace && form.get("replaces") === "on",
        })
      : await call<{ id: string }>("PUT", `${path}/${crypto.randomUUID()}`, emptyProfile(name, space));
    if (outcome.ok) return router.push(`${props.base}/${outcome.value.id}`);
    setBusy(false);
    setTrouble(outcome.code);
  }

  return (
    <DeskForm className={`desk-panel ${styles["begin"] ?? ""}`} onSubmit={(event) => void begin(event)}>
      <h2>{t("new.title")}</h2>
      <label className="desk-field">
        {t("new.name")}
        <input name="name" required maxLength={120} />
      </label>
      <label className="desk-field">
        {t("new.space")}
        <select value={space} onChange={({ currentTarget }) => setSpace(currentTarget.value)}>
          {props.spaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {props.profiles.length === 0 ? null : (
        <label className="desk-field">
          {t("new.from")}
          <select value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
            <option value="">{t("new.fromNothing")}</option>
            {props.profiles.map(({ id, profile, socialSpaceName }) => (
              <option key={id} value={id}>
                {t("new.fromCopy", { name: profile.name, space: socialSpaceName })}
              </option>
            ))}
          </select>
        </label>
      )}
      {source && source.profile.socialSpace !== space ? <p>{t("new.copyNote")}</p> : null}
      {mayReplace ? (
        <label className="desk-tick">
          <input type="checkbox" name="replaces" defaultChecked />
          {t("new.replaces")}
        </label>
      ) : null}
      <div role="alert">
        {trouble === null ? null : (
          <p className="desk-problem">{t(trouble === "offline" ? "errors.offline" : "errors.other")}</p>
        )}
      </div>
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {t(busy ? "new.busy" : "new.begin")}
        </Button>
      </div>
    </DeskForm>
  );
}
