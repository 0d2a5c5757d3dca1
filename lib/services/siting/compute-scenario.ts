import { compareSites } from "@/lib/domain/siting/compare-sites";
import type { Frozen, ScenarioResult } from "@/lib/domain/siting/scenario";

/** Everything that the thread of a scenario gets: plain data. */
export interface ComputeTask {
  frozen: Frozen;
}

/** A scenario's answer from what was frozen, telling per cent. Pure: the same task gives the same bytes. */
export function computeScenario({ frozen }: ComputeTask, tell: (percent: number) => void): ScenarioResult {
  tell(5);
  const comparison = compareSites(frozen.inputs);
  tell(50);
  return { comparison, sureness: null };
}
