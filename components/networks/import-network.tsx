"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import register from "@/components/register/register.module.css";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { readCsv } from "@/lib/domain/import/csv";
import { decodeText } from "@/lib/domain/import/decode-text";
import { FILE_COLUMNS, type FileWords } from "@/lib/domain/networks/file-words";
import { readNetwork, type ReadNetwork } from "@/lib/domain/networks/read-network";
import { failureText } from "./failure-text";

const SHOWN_ROWS = 20;

type Step =
  | { at: "start" }
  | { at: "unreadable" }
  | { at: "read"; result: ReadNetwork }
  | { at: "taken"; actors: number }
  | { at: "refused"; text: ReturnType<typeof failureText> };

/** A CSV file of actors and ties: read on this device, its bad rows named, taken whole or not at all. */
export function ImportNetwork(props: {
  study: string;
  /** How to call columns and terms here. */
  own: FileWords;
  /** How files of any language call them. */
  words: readonly FileWords[];
}) {
  const t = useTranslations("networks");
  const format = useFormatter();
  const router = useRouter();
  const input = useId();
  const [step, setStep] = useState<Step>({ at: "start" });

  async function read(file: File | undefined) {
    if (!file) return setStep({ at: "start" });
    const table = readCsv(decodeText(new Uint8Array(await file.arrayBuffer())));
    setStep(table.ok ? { at: "read", result: readNetwork(table.table, props.words) } : { at: "unreadable" });
  }

  async function take(file: object) {
    const address = `/api/studies/${encodeURIComponent(props.study)}/networks/import`;
    const outcome = await call<{ actors: number }>("POST", address, file);
    if (!outcome.ok) return setStep({ at: "refused", text: failureText(outcome.code) });
    setStep({ at: "taken", actors: outcome.value.actors });
    router.refresh();
  }

  const columns = (names: readonly (typeof FILE_COLUMNS)[number][]) =>
    format.list(names.map((name) => props.own.columns[name]));
  return (
    <section className={register["group"]} aria-labelledby={`${input}-title`}>
      <h2 id={`${input}-title`}>{t("import.title")}</h2>
      <p className={register["hint"]}>{t("import.hint", { columns: columns(FILE_COLUMNS) })}</p>
      <label className="desk-field">
        {t("import.file")}
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="status">
        <Outcome step={step} columns={columns} onTake={take} />
      </div>
    </section>
  );
}

function Outcome(props: {
  step: Step;
  columns: (names: readonly (typeof FILE_COLUMNS)[number][]) => string;
  onTake: (file: object) => Promise<void>;
}) {
  const { step } = props;
  const t = useTranslations("networks");
  const problem = (text: string) => <p className="desk-problem">{text}</p>;
  if (step.at === "start") return null;
  if (step.at === "unreadable") return problem(t("import.unreadable"));
  if (step.at === "refused") return problem(t(step.text));
  if (step.at === "taken") return <p>{t("import.taken", { actors: step.actors })}</p>;
  const { result } = step;
  if (result.ok)
    return (
      <>
        <p>{t("import.found", { actors: result.file.actors.length, ties: result.file.ties.length })}</p>
        <Button look="primary" onClick={() => void props.onTake(result.file)}>
          {t("import.take")}
        </Button>
      </>
    );
  if (result.reason === "columns")
    return problem(t("import.missing", { columns: props.columns(result.missing) }));
  if (result.reason === "too-many") return problem(t("import.tooMany"));
  return (
    <>
      {problem(t("import.rows", { count: result.rows.length }))}
      <ul>
        {result.rows.slice(0, SHOWN_ROWS).map(({ line, reason }, place) => (
          <li key={place}>{t("import.row", { line, reason: t(`import.reason.${reason}`) })}</li>
        ))}
      </ul>
      {result.rows.length > SHOWN_ROWS ? (
        <p>{t("import.more", { count: result.rows.length - SHOWN_ROWS })}</p>
      ) : null}
    </>
  );
}
