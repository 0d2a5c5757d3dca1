import fc from "fast-check";
import { expect, it } from "vitest";
import { resample } from "@/lib/domain/privacy/resample";
import type { Surfaces } from "@/lib/domain/privacy/resample";
import { seededRandom } from "@/lib/domain/statistics/random";
import { toTheEnd } from "@/lib/domain/to-the-end";

const PERSONS = 40;
const people = fc.uniqueArray(fc.nat(PERSONS - 1));
const strata = fc.array(fc.constantFrom("a", "b", "c"), { minLength: PERSONS, maxLength: PERSONS });

it("counts who is drawn again as counting them one by one does, whoever else is in which zones", () => {
  fc.assert(
    fc.property(fc.array(people, { maxLength: 6 }), strata, fc.nat(), (sets, strata, seed) => {
      const zones = sets.map((people, at) => ({ name: `zone ${at}`, people }));
      let counted: Surfaces["surfaces"] = [];
      toTheEnd(resample(zones, { strata }, seededRandom(seed), 5)).shares((found) => {
        counted = found.surfaces;
        return new Map();
      });
      const random = seededRandom(seed);
      for (const surface of counted) {
        const drawn = [...new Set(strata)].flatMap((stratum) => {
          const members = strata.flatMap((own, person) => (own === stratum ? [person] : []));
          return members.map(() => members[Math.floor(random.next() * members.length)] ?? NaN);
        });
        expect([...surface]).toEqual(
          zones.map(({ people }) => drawn.filter((person) => people.includes(person)).length),
        );
      }
      expect(counted).toHaveLength(5);
    }),
  );
});
