import { distinctOf, errorOf, idJoiner } from "./value";
import type { KeyedHash, ZoneValue } from "./value";

/** What decides about a zone; one object, so that each decision can be tested against its mutant. */
export interface Rules {
  /** The voices of a zone: one a person, however many marks. */
  readonly voices: (lists: readonly (readonly number[])[]) => number[];
  readonly value: (voices: readonly number[]) => ZoneValue;
  /** ok: the true and the shown number both reach k. */
  readonly admits: (value: ZoneValue) => boolean;
  /**
   * v + 1 ≤ (s − 1)(k − 1): the people of a pool could all stand in s − 1 of its s sub-pools while each stays
   * under k, so that nobody can conclude that any one sub-pool holds somebody.
   */
  readonly conceals: (value: ZoneValue, subPools: number) => boolean;
}

/**
 * The rules of a release: steps 3 and 4 of the algorithm.
 * `people` are the sorted ids of the persons counted; voices are their positions.
 * A zone under k is refused before it is hashed, as most cells are.
 */
export function rulesOf(k: number, people: readonly string[], hash: KeyedHash): Rules {
  const joined = idJoiner(people);
  return {
    voices: distinctOf,
    value: (voices) => {
      const persons = voices.length;
      return persons < k
        ? { persons, shown: 0 }
        : { persons, shown: persons + errorOf(joined(voices), hash) };
    },
    admits: (value) => value.persons >= k && value.shown >= k,
    conceals: (value, subPools) => value.persons + 1 <= (subPools - 1) * (k - 1),
  };
}
