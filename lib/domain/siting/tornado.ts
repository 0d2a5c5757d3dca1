import type { Assumptions } from "./assumptions";
import { bestAnswer, idsOfColumns } from "./best-answer";
import type { Stop } from "./best-answer";
import type { Swing } from "./comparison";
import { shownSituation, turned } from "./prepare";
import type { Prepared } from "./prepare";
import { instanceOf, questionOf } from "./question";
import { rounded } from "./rounded";
import { valueOfSites } from "./solve/model";

/** What is turned, from low to high. */
const TURNS: readonly (readonly [
  Swing["parameter"],
  low: Partial<Assumptions>,
  high: Partial<Assumptions>,
])[] = [
  ["alpha", { alpha: 0 }, { alpha: 1 }],
  ["lambda", { lambda: 0, model: "felt" }, { lambda: 3, model: "felt" }],
  ["speed", { speed: 0.8 }, { speed: 1.4 }],
  ["detour", { detour: 1.1 }, { detour: 1.5 }],
  ["beta", { beta: -0.5, model: "ede" }, { beta: -2, model: "ede" }],
  ["venues", { withoutVenues: false }, { withoutVenues: true }],
];

/**
 * One assumption turned at a time, the others as chosen: which set is best then and how long the ways to it are. For every
 * number of sites, the strongest effect on the minutes first. A step for each turn; cost: twelve best sets a number.
 */
export function* tornado(prepared: Prepared, stop?: Stop): Generator<void, Swing[]> {
  const { inputs } = prepared;
  const ends = TURNS.map(([parameter, low, high]) => ({
    parameter,
    low: { prepared: turned(prepared, low), value: Number(low[nameOf(parameter)]) },
    high: { prepared: turned(prepared, high), value: Number(high[nameOf(parameter)]) },
  }));
  const swings: Swing[] = [];
  for (const p of questionOf(inputs).sizes) {
    const own: Swing[] = [];
    for (const { parameter, low, high } of ends) {
      const [from, to] = [endOf(low.prepared, p, stop), endOf(high.prepared, p, stop)];
      if (from !== null && to !== null)
        own.push({ p, parameter, low: { value: low.value, ...from }, high: { value: high.value, ...to } });
      yield;
    }
    swings.push(...own.sort((a, b) => effectOf(b) - effectOf(a)));
  }
  return swings;
}

const nameOf = (parameter: Swing["parameter"]) => (parameter === "venues" ? "withoutVenues" : parameter);
const effectOf = ({ low, high }: Swing) => Math.abs(high.minutes - low.minutes);

/** The best set at the assumptions of prepared inputs, and its mean minutes by the clock. */
function endOf(prepared: Prepared, p: number, stop?: Stop): Pick<Swing["low"], "minutes" | "sites"> | null {
  const question = questionOf(prepared.inputs);
  const best = bestAnswer(prepared, prepared.inputs.assumptions.model, question, p, stop);
  if (best === null) return null;
  const { weights, clock } = shownSituation(prepared);
  const byClock = instanceOf(question, weights, clock, p);
  return {
    minutes: rounded(valueOfSites({ kind: "p-median" }, byClock, best.sites)),
    sites: idsOfColumns(prepared, question, best.sites),
  };
}
