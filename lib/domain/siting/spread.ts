/** Times of people, with their weights: what is said of how unequally they are spread. */
export interface Spread {
  /** Mean of all. */
  readonly mean: number;
  /** Mean of the longest 20 % and of the shortest 40 % of the weight. */
  readonly worstFifth: number;
  readonly bestTwoFifths: number;
  /** Gini: 0 for all alike. */
  readonly gini: number;
}

/**
 * M1, M2, M6 in one pass over the sorted times. A point that the limit of a fifth falls into counts with the part it has
 * in it. All 0 where nobody has a weight. Cost O(n log n). Source: `domain` C3; Gini as half the relative mean difference.
 */
export function spreadOf(weights: Float64Array, times: Float64Array): Spread {
  const order = [...times.keys()]
    .filter((at) => (weights[at] ?? 0) > 0)
    .sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  const sorted = order.map((at) => ({ weight: weights[at] ?? 0, time: times[at] ?? 0 }));
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { mean: 0, worstFifth: 0, bestTwoFifths: 0, gini: 0 };
  const mean = sorted.reduce((sum, { weight, time }) => sum + weight * time, 0) / total;
  let [before, differences] = [0, 0];
  for (const { weight, time } of sorted) {
    // Σ over pairs of |difference|: each time is above those before it and under those after it.
    differences += weight * time * (2 * before + weight - total);
    before += weight;
  }
  return {
    mean,
    worstFifth: meanOfFirst(sorted.toReversed(), total * 0.2),
    bestTwoFifths: meanOfFirst(sorted, total * 0.4),
    gini: mean === 0 ? 0 : differences / (mean * total ** 2),
  };
}

function meanOfFirst(sorted: readonly { weight: number; time: number }[], share: number): number {
  let [left, sum] = [share, 0];
  for (const { weight, time } of sorted) {
    const part = Math.min(weight, left);
    sum += part * time;
    left -= part;
    if (left <= 0) break;
  }
  return sum / share;
}
