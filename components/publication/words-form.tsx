"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { useRefusal } from "./refusals";

interface Props {
  method: "POST" | "PUT";
  path: string;
  /** Under which name the words travel. */
  field: "reason" | "settlement";
  label: string;
  hint?: string;
  action: string;
}

/** A few sentences that are kept: why somebody objects, or how it was settled. */
export function WordsForm({ method, path, field, label, hint, action }: Props) {
  const inWords = useRefusal();
  const router = useRouter();
  const [words, setWords] = useState("");
  const [refused, setRefused] = useState("");
  const hintId = useId();
  async function send() {
    const outcome = await call(method, path, { [field]: words });
    setRefused(outcome.ok ? "" : inWords(outcome.code));
    if (outcome.ok) setWords("");
    router.refresh();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="desk-field">
        {label}
        <textarea
          required
          maxLength={2_000}
          value={words}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {hint === undefined ? null : <p id={hintId}>{hint}</p>}
      <Button type="submit">{action}</Button>
      <div role="alert">{refused === "" ? null : <p className="desk-problem">{refused}</p>}</div>
    </form>
  );
}
