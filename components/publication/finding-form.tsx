"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import type { FindingContent } from "@/lib/domain/feedback/finding";
import type { PublicZone } from "@/lib/domain/privacy/public-view";
import { useRefusal } from "./refusals";

interface Props {
  study: string;
  release: string;
  /** Null: a new one. */
  finding: { id: string; content: FindingContent } | null;
  languages: readonly { id: string; name: string }[];
  zones: readonly Pick<PublicZone, "attitude" | "zone" | "class">[];
}

const EMPTY: FindingContent = { title: {}, text: {}, view: { attitude: "use", zone: null } };

/** A finding in every language of the study, and what of the map it is about. */
export function FindingForm({ study, release, finding, languages, zones }: Props) {
  const t = useTranslations("publication.finding");
  const attitudes = useTranslations("published.attitude");
  const inWords = useRefusal();
  const router = useRouter();
  const [content, setContent] = useState(finding?.content ?? EMPTY);
  const [refused, setRefused] = useState("");
  const { attitude, zone } = content.view;
  const see = (view: FindingContent["view"]) => setContent({ ...content, view });
  async function save() {
    const path = `/api/studies/${encodeURIComponent(study)}/findings`;
    const outcome = finding
      ? await call("PUT", `${path}/${finding.id}`, { content })
      : await call("POST", path, { release, content });
    setRefused(outcome.ok ? "" : inWords(outcome.code));
    if (outcome.ok && finding === null) setContent(EMPTY);
    router.refresh();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t("hint")}</p>
      {languages.map(({ id, name }) => (
        <div key={id}>
          {(["title", "text"] as const).map((part) => {
            const Field = part === "title" ? "input" : "textarea";
            return (
              <label key={part} className="desk-field">
                {t(part, { language: name })}
                <Field
                  lang={id}
                  dir="auto"
                  maxLength={part === "title" ? 160 : 1_000}
                  value={content[part][id] ?? ""}
                  onChange={(event) =>
                    setContent({ ...content, [part]: { ...content[part], [id]: event.target.value } })
                  }
                />
              </label>
            );
          })}
        </div>
      ))}
      <label className="desk-field">
        {t("attitude")}
        <select
          value={attitude}
          onChange={(event) => see({ attitude: event.target.value as Attitude, zone: null })}
        >
          {ATTITUDES.map((one) => (
            <option key={one} value={one}>
              {attitudes(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-field">
        {t("zone")}
        <select value={zone ?? ""} onChange={(event) => see({ attitude, zone: event.target.value || null })}>
          <option value="">{t("whole")}</option>
          {zones
            .filter((one) => one.attitude === attitude)
            .map((one, place) => (
              <option key={one.zone} value={one.zone}>
                {t("zoneOne", { number: place + 1, persons: one.class })}
              </option>
            ))}
        </select>
      </label>
      <Button type="submit" look="primary">
        {t("save")}
      </Button>
      <div role="alert">{refused === "" ? null : <p className="desk-problem">{refused}</p>}</div>
    </form>
  );
}
