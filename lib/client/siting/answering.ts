import type { Candidate } from "@/lib/domain/siting/candidate";
import { compareAsked, compareOtherwise } from "@/lib/domain/siting/compare-sites";
import type { Comparison } from "@/lib/domain/siting/comparison";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { prepare, turned, type Prepared } from "@/lib/domain/siting/prepare";
import { walkingBands, type WalkingBand } from "@/lib/domain/siting/walking-bands";
import { dragged } from "@/lib/domain/siting/what-if";
import type { ComparisonAnswer, SentQuestion } from "./comparison-messages";
import { sitesDemand } from "./sites-demand";

/** Newer questions are heard so often, or after one step that takes longer. */
const HEARD_MS = 30;

/** Whatever was found for the question before and the next one leaves as it was. */
interface Kept {
  readonly origin: Prepared;
  readonly places: string;
  readonly placed: Prepared;
}
interface Made {
  readonly placed: Prepared;
  /** The assumptions. */
  readonly under: string;
  readonly comparison: Comparison;
}

/**
 * Answers questions in parts: what is asked at once, what would be otherwise after it. Between two steps of the latter
 * newer questions are heard, and nothing more is told of an older one.
 */
export function answering(
  tell: (answer: ComparisonAnswer) => void,
): (question: SentQuestion) => Promise<void> {
  let kept: Kept | null = null;
  let made: Made | null = null;
  let newest = 0;
  const bandsFrom = rememberedBands();

  /** Ways are found once; when a site is tried elsewhere, its own alone are found anew. */
  function placedFor({ inputs, moved }: SentQuestion): Prepared {
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
    return kept.placed;
  }

  async function parts(question: SentQuestion): Promise<void> {
    const { number, chosen, assumptions, moved } = question;
    const placed = placedFor(question);
    const under = JSON.stringify(assumptions);
    const prepared = turned(placed, assumptions);
    const known = made?.placed === placed && made.under === under ? made.comparison : null;
    const comparison = known ?? compareAsked(prepared);
    const site = prepared.inputs.candidates.find(({ id }) => id === chosen);
    const bands = site ? bandsFrom(site.at, prepared.inputs) : [];
    const compared = { assumptions, moved, chosen, comparison, demand: sitesDemand(prepared), bands };
    tell({ number, part: known ? "whole" : "asked", compared });
    if (known) return;
    const steps = compareOtherwise(prepared);
    for (let heard = -Infinity; ;) {
      if (performance.now() - heard > HEARD_MS) {
        await turnOfOthers();
        if (newest !== number) return;
        heard = performance.now();
      }
      const { done, value } = steps.next();
      if (!done) continue;
      made = { placed, under, comparison: { ...comparison, ...value } };
      tell({ number, part: "otherwise", otherwise: value });
      return;
    }
  }

  return async (question) => {
    newest = question.number;
    try {
      await parts(question);
    } catch {
      // The page says that these inputs cannot be computed.
      if (newest === question.number) tell({ number: question.number, part: "none" });
    }
  };
}

/** Of the site that was looked at last: most that is turned leaves them as they are. */
function rememberedBands() {
  let walked: { network: SitingInputs["network"]; from: string; bands: readonly WalkingBand[] } | null = null;
  return (at: Candidate["at"], { network, assumptions }: SitingInputs): readonly WalkingBand[] => {
    const { speed, detour, bands } = assumptions;
    const from = JSON.stringify([at, speed, detour, bands]);
    if (walked?.network !== network || walked.from !== from)
      walked = { network, from, bands: walkingBands({ network, assumptions }, at) };
    return walked.bands;
  };
}

/** Messages that have come are heard now. */
const turnOfOthers = () => new Promise<void>((resolve) => setTimeout(resolve));
