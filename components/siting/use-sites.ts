"use client";
import { useMemo, useState } from "react";
import { DEFAULT_ASSUMPTIONS, type Assumptions, type Model } from "@/lib/domain/siting/assumptions";
import { mayBeChosen } from "@/lib/domain/siting/candidate";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { useComparison } from "./use-comparison";
import type { SitesData } from "./sites-data";

type Position = readonly [number, number];

/** What a planner turns on the page, and what comes out of it. */
export function useSites(data: Pick<SitesData, "inputs">) {
  const { candidates, population, release } = data.inputs;
  const most = Math.min(
    DEFAULT_ASSUMPTIONS.most,
    Math.max(1, candidates.filter((candidate) => mayBeChosen(candidate)).length),
  );
  const [assumptions, setAssumptions] = useState<Assumptions>(() => ({
    ...data.inputs.assumptions,
    most,
    alpha: release === null ? 0 : population.length === 0 ? 1 : data.inputs.assumptions.alpha,
    lambda: 0,
  }));
  const [p, setP] = useState(1);
  const [moved, setMoved] = useState<Readonly<Record<string, Position>>>({});
  const [chosen, setChosen] = useState<string | null>(null);

  const { compared, state } = useComparison(data.inputs, { assumptions, moved, chosen });
  const answered = compared?.assumptions ?? assumptions;
  /** Sites where they are tried, under the assumptions that the answer stands on. */
  const inputs = useMemo((): SitingInputs => {
    const places = new Map(Object.entries(moved));
    return {
      ...data.inputs,
      assumptions: answered,
      candidates: data.inputs.candidates.map((candidate) => {
        const place = places.get(candidate.id);
        return place ? { ...candidate, at: [place[0], place[1]] } : candidate;
      }),
    };
  }, [data.inputs, answered, moved]);

  return {
    inputs,
    most,
    p,
    setP,
    /** As they are turned; the answer may still be that of those before (`inputs`). */
    assumptions,
    turn,
    /** Felt time needs a weight of what is avoided, clock time has none. */
    setModel: (model: Model) => turn({ model, lambda: model === "felt" ? assumptions.lambda || 1 : 0 }),
    setLambda: (lambda: number) =>
      turn({
        lambda,
        ...(lambda > 0 ? { model: "felt" } : assumptions.model === "felt" ? { model: "p-median" } : {}),
      }),
    moved,
    move: (id: string, [lng, lat]: Position) => {
      const at = [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6] as const;
      setMoved((before) => ({ ...before, [id]: at }));
    },
    restore: (id: string | null) =>
      setMoved((before) =>
        id === null ? {} : Object.fromEntries(Object.entries(before).filter(([one]) => one !== id)),
      ),
    chosen,
    setChosen,
    compared,
    state,
  };

  function turn(change: Partial<Assumptions>) {
    setAssumptions((before) => ({ ...before, ...change }));
  }
}

export type SitesState = ReturnType<typeof useSites>;
