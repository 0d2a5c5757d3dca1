import { describe, expect, it } from "vitest";
import type { Assumptions } from "@/lib/domain/siting/assumptions";
import { comparePrepared, compareSites } from "@/lib/domain/siting/compare-sites";
import { prepare, turned } from "@/lib/domain/siting/prepare";
import { dragged } from "@/lib/domain/siting/what-if";
import { demoInputs } from "./demo-inputs";

/** One after the other, as somebody at the page would turn them. */
const TURNS: readonly Partial<Assumptions>[] = [
  { alpha: 0.5 },
  { alpha: 1, lambda: 3, model: "felt" },
  { model: "ede", beta: -0.5 },
  { beta: -2 },
  { model: "maximal-cover", bands: [5, 10, 12] },
  { bands: [5, 10, 20] },
  { speed: 0.8 },
  { withoutVenues: true },
  { most: 3, fixed: ["K2"] },
  { forbidden: [["K1", "K3"]], fixed: [] },
];

describe("a comparison that knows what was found before", () => {
  const inputs = demoInputs({ most: 2 });
  const prepared = prepare(inputs);

  it("says the same as one that knows nothing, whatever was turned before", () => {
    let assumptions = inputs.assumptions;
    for (const turn of TURNS) {
      assumptions = { ...assumptions, ...turn };
      expect(comparePrepared(turned(prepared, assumptions))).toEqual(
        compareSites({ ...inputs, assumptions }),
      );
    }
    expect(prepared.answers.size).toBeGreaterThan(100);
  });

  it("searches anew when a site is tried elsewhere", () => {
    const moved = dragged(prepared, "K1", [6.83, 51.29]);
    expect(moved.answers.size).toBe(0);
    expect(comparePrepared(moved).best).not.toEqual(comparePrepared(prepared).best);
  });
});
