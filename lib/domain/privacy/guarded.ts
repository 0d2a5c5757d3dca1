import { SURFACE_FROM_PERSONS } from "./presentation";

/** Shares leave in steps of so many per cent. */
export const SHARE_STEP_PERCENT = 5;

/**
 * Computed from raw sets, for computation alone: it has raw data's wall and never leaves as it is. What may leave is a
 * ranking, a share in steps of 5 %, or the bounds of an interval in whole minutes, each only from 30 persons; below
 * that every exit answers null. Only the files named in `eslint.config.mjs` may make or read one. Source: rule 14.
 */
export class Guarded<T> {
  readonly #value: T;
  readonly #persons: number;

  constructor(value: T, persons: number) {
    this.#value = value;
    this.#persons = persons;
  }

  /** Names in the order of their weight, the heaviest first; the weights stay. */
  ranking(weigh: (value: T) => readonly (readonly [name: string, weight: number])[]): string[] | null {
    if (this.#persons < SURFACE_FROM_PERSONS) return null;
    return [...weigh(this.#value)]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name);
  }

  /** Per cent, in steps of 5; by name. */
  shares(of: (value: T) => ReadonlyMap<string, number>): Map<string, number> | null {
    if (this.#persons < SURFACE_FROM_PERSONS) return null;
    const step = 100 / SHARE_STEP_PERCENT;
    return new Map(
      [...of(this.#value)].map(([name, share]) => [name, Math.round(share * step) * SHARE_STEP_PERCENT]),
    );
  }

  /** Bounds of an interval in whole minutes, widened outwards. */
  minutes(of: (value: T) => readonly [low: number, high: number]): [low: number, high: number] | null {
    if (this.#persons < SURFACE_FROM_PERSONS) return null;
    const [low, high] = of(this.#value);
    return [Math.floor(low), Math.ceil(high)];
  }

  toJSON(): never {
    throw new Error("Guarded values are not written anywhere.");
  }
}
