import { comparePrepared } from "@/lib/domain/siting/compare-sites";
import { howSure } from "@/lib/domain/siting/how-sure";
import type { RawSets } from "@/lib/domain/siting/how-sure";
import { prepare } from "@/lib/domain/siting/prepare";
import { RESAMPLES } from "@/lib/domain/privacy/resample";
import type { Frozen, ScenarioResult } from "@/lib/domain/siting/scenario";
import type { Sureness } from "@/lib/domain/siting/sureness";

/** Everything that the thread of a scenario gets: plain data. */
export interface ComputeTask {
  frozen: Frozen;
  /** The people behind the release, raw: they go into this thread and nowhere else. Null: there are none. */
  sets: RawSets | null;
}

/** Of the work, per cent, that is done when the sets are compared, and when the people are drawn again. */
const COMPARED = 30;
const DRAWN = 60;

/** A scenario's answer from what was frozen, telling per cent. Pure: the same task gives the same bytes. */
export function computeScenario(
  { frozen, sets }: ComputeTask,
  tell: (percent: number) => void,
): ScenarioResult {
  tell(5);
  const prepared = prepare(frozen.inputs);
  const comparison = comparePrepared(prepared);
  tell(COMPARED);
  return { comparison, sureness: sets && sureOf(howSure(prepared, sets), tell) };
}

function sureOf(steps: Generator<void, Sureness | null>, tell: (percent: number) => void): Sureness | null {
  for (let done = 0; ; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % 50 === 0) tell(Math.min(95, Math.round(COMPARED + ((DRAWN - COMPARED) * done) / RESAMPLES)));
  }
}
