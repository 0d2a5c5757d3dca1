/** What one person drew, as a distribution: unit (a cell with an attitude) → weight; the weights sum to 1. */
export type PersonMap = ReadonlyMap<string, number>;

/** Each of the units with the same weight: one person, one voice, however much they drew. */
export function evenly(units: Iterable<string>): PersonMap {
  const all = new Set(units);
  return new Map([...all].map((unit) => [unit, 1 / all.size]));
}

/**
 * How alike two groups' maps are: 1 − ½ Σ |f − g|, f and g the means of the persons' maps. 0: nothing shared, 1: the same
 * map. Persons must have drawn something. Cost: linear in what they drew.
 * Source: Schoener 1968, doi:10.2307/1935534 (index D); equal to 1 − Bray–Curtis of the two distributions.
 */
export function overlapOf(one: readonly PersonMap[], other: readonly PersonMap[]): number {
  const difference = new Map<string, number>();
  const add = (people: readonly PersonMap[], sign: 1 | -1) => {
    for (const person of people)
      for (const [unit, weight] of person)
        difference.set(unit, (difference.get(unit) ?? 0) + (sign * weight) / people.length);
  };
  add(one, 1);
  add(other, -1);
  let sum = 0;
  for (const value of difference.values()) sum += Math.abs(value);
  return Math.max(0, 1 - sum / 2); // what is lost in rounding must not go below
}

export interface ComparedOverlap {
  readonly overlap: number;
  /** Mean overlap of two groups of these sizes drawn by lot from the same people. */
  readonly byLot: number;
  /** Share of such draws that are as unlike as the two groups, or more so; the draw that was made counts too. */
  readonly p: number;
}

/**
 * The overlap of two groups beside what the lot would give: labels are dealt anew over the people `rounds` times.
 * `next` gives numbers in [0, 1); the same source gives the same answer.
 * Source: Phipson & Smyth 2010, doi:10.2202/1544-6115.1585 (p = (b + 1)/(m + 1)).
 */
export function compareOverlap(
  one: readonly PersonMap[],
  other: readonly PersonMap[],
  rounds: number,
  next: () => number,
): ComparedOverlap {
  const overlap = overlapOf(one, other);
  const people = [...one, ...other];
  let [sum, asUnlike] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    deal(people, one.length, next);
    const drawn = overlapOf(people.slice(0, one.length), people.slice(one.length));
    sum += drawn;
    if (drawn <= overlap + ROUNDING) asUnlike += 1;
  }
  return { overlap, byLot: sum / rounds, p: (asUnlike + 1) / (rounds + 1) };
}

/** Sums in another order differ by this much at most. */
const ROUNDING = 1e-12;

/** Puts `count` entries drawn by lot at the front (Fisher & Yates, stopped early). */
function deal<T>(entries: T[], count: number, next: () => number): void {
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(next() * (entries.length - i));
    const [here, there] = [entries[i], entries[j]];
    if (here === undefined || there === undefined) continue;
    entries[i] = there;
    entries[j] = here;
  }
}
