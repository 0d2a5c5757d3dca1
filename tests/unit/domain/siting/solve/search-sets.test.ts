import { describe, expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { enumerate } from "@/lib/domain/siting/solve/enumerate";
import type { SitingAnswer, SitingInstance } from "@/lib/domain/siting/solve/instance";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { searchSets } from "@/lib/domain/siting/solve/search-sets";
import { seededRandom } from "@/lib/domain/statistics/random";
import { smallInstance } from "./small-instances";

function enumerated(instance: SitingInstance): SitingAnswer | null {
  try {
    return runUntil(enumerate({ kind: "p-median" }, instance));
  } catch (refusal) {
    if (refusal instanceof DomainError) return null;
    throw refusal;
  }
}

describe("a search through sets", () => {
  it("finds what enumeration finds, whatever the prices", () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const instance = smallInstance(seed);
      const known = enumerated(instance);
      if (known === null) continue;
      const random = seededRandom(seed);
      const prices = instance.weights.map((weight) => weight * random.between(0, 12));
      const found = searchSets(instance, prices, known.value);
      expect(found.sites, `seed ${seed}`).toEqual(known.sites);
      expect(found.value).toBeCloseTo(known.value, 9);
    }
  });
});
