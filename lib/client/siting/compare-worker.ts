import { compareSites } from "@/lib/domain/siting/compare-sites";
import { prepare } from "@/lib/domain/siting/prepare";
import type { ComparisonAnswer, ComparisonQuestion } from "./comparison-messages";
import { sitesDemand } from "./sites-demand";

/** The thread's own side: one question, one answer. */
function answer({ number, inputs }: ComparisonQuestion): ComparisonAnswer {
  try {
    return { number, compared: { comparison: compareSites(inputs), demand: sitesDemand(prepare(inputs)) } };
  } catch {
    return { number, compared: null }; // the page says that these inputs cannot be computed
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ComparisonQuestion>) => {
  globalThis.postMessage(answer(data));
});
