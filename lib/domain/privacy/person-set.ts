/** Persons as positions among those counted, distinct. */
export interface PersonSet extends Iterable<number> {
  readonly size: number;
  has(person: number): boolean;
}

/** A set of some of `n` persons that is asked about each of very many: one byte a person. */
export function personSet(n: number, people: readonly number[]): PersonSet {
  const within = new Uint8Array(n);
  for (const person of people) within[person] = 1;
  return {
    size: people.length,
    has: (person) => within[person] === 1,
    [Symbol.iterator]: () => people[Symbol.iterator](),
  };
}
