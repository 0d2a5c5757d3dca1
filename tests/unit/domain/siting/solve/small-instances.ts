import type { SitingInstance } from "@/lib/domain/siting/solve/instance";
import type { SitingModel } from "@/lib/domain/siting/solve/model";
import type { Random } from "@/lib/domain/statistics/random";
import { seededRandom } from "@/lib/domain/statistics/random";

export const MODELS: readonly SitingModel[] = [
  { kind: "p-median" },
  { kind: "p-center" },
  { kind: "cover", within: 4 },
  { kind: "ede", kappa: -0.2 },
];

/**
 * A small instance with what makes trouble: ties, weights of 0, equal clients and sites, p = m, fewer clients than p,
 * fixed sites, forbidden pairs (sometimes so many that no set is left), numbers that are not whole.
 */
export function smallInstance(seed: number): SitingInstance {
  const random = seededRandom(seed);
  const points = random.whole(1, 14);
  const sites = random.whole(1, 9);
  const p = random.chance(0.1) ? sites : random.whole(1, sites);
  const unit = random.chance(0.5) ? 1 : 1.1;
  const most = random.chance(0.2) ? 2 : 12;
  const rows = Array.from({ length: points }, () =>
    Array.from({ length: sites }, () => unit * random.whole(0, most)),
  );
  if (random.chance(0.3)) rows[0] = [...(rows.at(-1) ?? [])];
  if (random.chance(0.3)) for (const row of rows) row[0] = row.at(-1) ?? 0;
  return {
    weights: Float64Array.from({ length: points }, () => random.whole(0, 4) * (random.chance(0.3) ? 0.7 : 1)),
    costs: Float64Array.from(rows.flat()),
    p,
    fixed: random.chance(0.3) ? [random.whole(0, sites - 1)] : [],
    forbiddenPairs: random.chance(0.4) && sites > 1 ? pairs(sites, random) : [],
  };
}

const pairs = (sites: number, random: Random): [number, number][] =>
  Array.from({ length: random.whole(1, 4) }, () => {
    const one = random.whole(0, sites - 1);
    return [one, (one + random.whole(1, sites - 1)) % sites];
  });
