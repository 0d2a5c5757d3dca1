"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "@/components/register/register.module.css";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { TravelFault } from "@/lib/domain/siting/read-travel-file";
import { TRAVEL_KINDS, type TravelKind } from "@/lib/domain/siting/travel-data";

interface Line {
  kind: TravelKind;
  version: number;
  source: string;
  count: number;
}

/** Each kind of file, what stands of it, and the way to bring another. */
export function WaysList({ study, lines }: { study: string; lines: readonly Line[] }) {
  return (
    <div className={styles["form"]}>
      {TRAVEL_KINDS.map((kind) => (
        <Kind key={kind} study={study} kind={kind} line={lines.find((line) => line.kind === kind) ?? null} />
      ))}
    </div>
  );
}

const FAILURES = ["changed", "too-large", "offline"] as const;

function Kind({ study, kind, line }: { study: string; kind: TravelKind; line: Line | null }) {
  const t = useTranslations("siting.ways");
  const router = useRouter();
  const [fault, setFault] = useState<TravelFault | (typeof FAILURES)[number] | "other" | null>(null);
  const [working, setWorking] = useState(false);
  const address = `/api/studies/${encodeURIComponent(study)}/ways/${kind}`;
  const seen = { "If-Match": `"${line?.version ?? 0}"` };

  async function send(method: "PUT" | "DELETE", body?: unknown) {
    const outcome = await call(method, address, body, seen);
    if (outcome.ok) {
      setFault(null);
      router.refresh();
    } else setFault(FAILURES.find((code) => code === outcome.code) ?? "other");
  }

  async function take(files: readonly File[]) {
    if (files.length === 0) return;
    setWorking(true);
    const { readTravelFile } = await import("@/lib/domain/siting/read-travel-file");
    const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    const read = readTravelFile(kind, bytes);
    if (read.ok) {
      const source = files.map(({ name }) => name).join(", ");
      await send("PUT", { source: source.slice(0, 200), content: read.content });
    } else setFault(read.reason);
    setWorking(false);
  }

  return (
    <section className={styles["group"]} aria-labelledby={`ways-${kind}`}>
      <h2 id={`ways-${kind}`}>{t(`kinds.${kind}`)}</h2>
      <p>{t(`about.${kind}`)}</p>
      <p role="status">
        {line ? t(`stands.${kind}`, { count: line.count, source: line.source }) : t("none")}
      </p>
      <label className="desk-field">
        {t(line ? "replace" : "bring")}
        <input
          type="file"
          multiple={kind === "network"}
          disabled={working}
          onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
        />
      </label>
      <div role="alert">{fault === null ? null : <p className="desk-problem">{t(`failed.${fault}`)}</p>}</div>
      {line ? (
        <Button look="quiet" onClick={() => void send("DELETE")}>
          {t("remove")}
        </Button>
      ) : null}
    </section>
  );
}
