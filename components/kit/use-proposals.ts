"use client";
import { useCallback, useState } from "react";
import { call } from "@/lib/client/desk/calls";
import type { Proposal } from "@/lib/domain/kit/propose/proposal";
import type { ShownQuote } from "@/lib/domain/words/quote";

interface Answer {
  release: string | null;
  figures: Proposal[];
  quotes: ShownQuote[];
}

/** Evidence that may be taken, fetched once and only when somebody asks for it. */
export function useProposals(study: string) {
  const [answer, setAnswer] = useState<Answer | "loading" | "failed" | null>(null);
  const ask = useCallback(async () => {
    setAnswer("loading");
    const outcome = await call<Answer>("GET", `/api/studies/${encodeURIComponent(study)}/kit-proposals`);
    setAnswer(outcome.ok ? outcome.value : "failed");
  }, [study]);
  return { answer, ask };
}
export type Proposed = ReturnType<typeof useProposals>;
