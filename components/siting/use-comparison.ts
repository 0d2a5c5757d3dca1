"use client";
import { useEffect, useRef, useState } from "react";
import type { CompareThread } from "@/lib/client/siting/compare-thread";
import type { Compared, ComparisonAnswer, Turned } from "@/lib/client/siting/comparison-messages";
import type { SitingInputs } from "@/lib/domain/siting/inputs";

export interface ComparisonState {
  /** The newest answer; it stays while the next one is computed. Null: none yet, or it failed. */
  readonly compared: Compared | null;
  /** Of the newest question; `asked`: what would be otherwise is not known yet. */
  readonly state: "computing" | "asked" | "whole" | "failed";
}

interface Told {
  readonly number: number;
  readonly state: "asked" | "whole" | "failed";
  readonly compared: Compared | null;
}

const NONE_MOVED = {} as const;

/** Compares the sites of these inputs beside the page; a newer question takes the place of an older one. */
export function useComparison(
  inputs: SitingInputs,
  { assumptions = inputs.assumptions, moved = NONE_MOVED, chosen = null }: Partial<Turned> = {},
): ComparisonState {
  const [told, setTold] = useState<Told | null>(null);
  const thread = useRef<Promise<CompareThread> | null>(null);
  const asked = useRef(0);
  const [number, setNumber] = useState(0);

  useEffect(() => {
    const started = import("@/lib/client/siting/compare-thread").then(({ compareThread }) =>
      compareThread((answer) => setTold((before) => withAnswer(before, answer))),
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

  return { compared: told?.compared ?? null, state: told?.number === number ? told.state : "computing" };
}

/** Parts of one answer come together; parts of two never do. */
function withAnswer(before: Told | null, answer: ComparisonAnswer): Told | null {
  const { number } = answer;
  switch (answer.part) {
    case "asked":
    case "whole":
      return { number, state: answer.part, compared: answer.compared };
    case "otherwise": {
      const compared = before?.number === number ? before.compared : null;
      if (compared === null) return before;
      const comparison = { ...compared.comparison, ...answer.otherwise };
      return { number, state: "whole", compared: { ...compared, comparison } };
    }
    case "none":
      return { number, state: "failed", compared: null };
  }
}
