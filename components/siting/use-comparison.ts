"use client";
import { useEffect, useRef, useState } from "react";
import type { CompareThread } from "@/lib/client/siting/compare-thread";
import type { ComparisonAnswer, Turned } from "@/lib/client/siting/comparison-messages";
import type { SitingInputs } from "@/lib/domain/siting/inputs";

export interface Compared {
  /** The newest answer; it stays while the next one is computed. Null: none yet, or it failed. */
  readonly compared: ComparisonAnswer["compared"];
  readonly state: "computing" | "done" | "failed";
}

const NONE_MOVED = {} as const;

/** Compares the sites of these inputs beside the page; a newer question takes the place of an older one. */
export function useComparison(
  inputs: SitingInputs,
  { assumptions = inputs.assumptions, moved = NONE_MOVED, chosen = null }: Partial<Turned> = {},
): Compared {
  const [answer, setAnswer] = useState<ComparisonAnswer | null>(null);
  const thread = useRef<Promise<CompareThread> | null>(null);
  const asked = useRef(0);
  const [number, setNumber] = useState(0);

  useEffect(() => {
    const started = import("@/lib/client/siting/compare-thread").then(({ compareThread }) =>
      compareThread(setAnswer),
    );
    thread.current = started;
    return () => {
      thread.current = null;
      void started.then((one) => one.end());
    };
  }, []);

  useEffect(() => {
    asked.current += 1;
    const question = { number: asked.current, inputs, assumptions, moved, chosen };
    setNumber(question.number);
    void thread.current?.then((one) => one.ask(question));
  }, [inputs, assumptions, moved, chosen]);

  const state = answer?.number !== number ? "computing" : answer.compared === null ? "failed" : "done";
  return { compared: answer?.compared ?? null, state };
}
