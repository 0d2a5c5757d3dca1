import type { Candidate } from "@/lib/domain/siting/candidate";
import { comparePrepared } from "@/lib/domain/siting/compare-sites";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { prepare, turned, type Prepared } from "@/lib/domain/siting/prepare";
import { walkingBands, type WalkingBand } from "@/lib/domain/siting/walking-bands";
import { dragged } from "@/lib/domain/siting/what-if";
import type { Compared, ComparisonAnswer, SentQuestion } from "./comparison-messages";
import { sitesDemand } from "./sites-demand";

/** What was found for the question before: whatever the next one leaves as it was is not found again. */
interface Kept {
  readonly origin: Prepared;
  readonly places: string;
  readonly placed: Prepared;
}
let kept: Kept | null = null;

/** Ways are found once; when a site is tried elsewhere, its own alone are found anew. */
function preparedFor({ inputs, moved, assumptions }: SentQuestion): Prepared {
  const origin = inputs ? prepare(inputs) : kept?.origin;
  if (!origin) throw new Error("The first question brings its inputs.");
  const places = JSON.stringify(moved);
  if (kept?.origin !== origin || kept.places !== places) {
    const placed = Object.entries(moved).reduce(
      (before, [id, [lng, lat]]) => dragged(before, id, [lng, lat]),
      origin,
    );
    kept = { origin, places, placed };
  }
  return turned(kept.placed, assumptions);
}

/** Of the site that was looked at last: most that is turned leaves them as they are. */
let walked: { network: SitingInputs["network"]; from: string; bands: readonly WalkingBand[] } | null = null;

function bandsFrom(at: Candidate["at"], { network, assumptions }: SitingInputs): readonly WalkingBand[] {
  const { speed, detour, bands } = assumptions;
  const from = JSON.stringify([at, speed, detour, bands]);
  if (walked?.network !== network || walked.from !== from)
    walked = { network, from, bands: walkingBands({ network, assumptions }, at) };
  return walked.bands;
}

function compare(question: SentQuestion): Compared {
  const prepared = preparedFor(question);
  const site = prepared.inputs.candidates.find(({ id }) => id === question.chosen);
  return {
    comparison: comparePrepared(prepared),
    demand: sitesDemand(prepared),
    bands: site ? bandsFrom(site.at, prepared.inputs) : [],
  };
}

/** The thread's own side: one question, one answer. */
function answer(question: SentQuestion): ComparisonAnswer {
  const { number } = question;
  try {
    return { number, compared: compare(question) };
  } catch {
    return { number, compared: null }; // the page says that these inputs cannot be computed
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<SentQuestion>) => {
  globalThis.postMessage(answer(data));
});
