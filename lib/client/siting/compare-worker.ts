import { comparePrepared } from "@/lib/domain/siting/compare-sites";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { prepare, turned, type Prepared } from "@/lib/domain/siting/prepare";
import type { ComparisonAnswer, ComparisonQuestion } from "./comparison-messages";
import { sitesDemand } from "./sites-demand";

/** Ways are found once: as long as only assumptions are turned, they stay. */
let kept: { rest: string; prepared: Prepared } | null = null;

function preparedFor(inputs: SitingInputs): Prepared {
  const { assumptions, ...others } = inputs;
  const rest = JSON.stringify(others);
  const prepared = kept?.rest === rest ? turned(kept.prepared, assumptions) : prepare(inputs);
  kept = { rest, prepared };
  return prepared;
}

/** The thread's own side: one question, one answer. */
function answer({ number, inputs }: ComparisonQuestion): ComparisonAnswer {
  try {
    const prepared = preparedFor(inputs);
    return { number, compared: { comparison: comparePrepared(prepared), demand: sitesDemand(prepared) } };
  } catch {
    return { number, compared: null }; // the page says that these inputs cannot be computed
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ComparisonQuestion>) => {
  globalThis.postMessage(answer(data));
});
