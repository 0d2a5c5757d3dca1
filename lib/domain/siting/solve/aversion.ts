/**
 * κ of the Kolm–Pollak equivalent, κ = β · Σ w t / Σ w t², from the times of one set of sites; β = −1 (−0.5 … −2) for a
 * burden. Optimising and comparing need one κ: take the times under the best p-median set, the ones that people would
 * have, and keep κ for every set and every number of sites beside it. 0 when nobody travels: then the
 * equivalent is the mean.
 * Source: Logan et al. 2021, Computers, Environment and Urban Systems 86, 101590.
 */
export function aversionOf(weights: Float64Array, times: Float64Array, beta: number): number {
  let first = 0;
  let second = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const time = times[at] ?? 0;
    first += (weights[at] ?? 0) * time;
    second += (weights[at] ?? 0) * time ** 2;
  }
  return second === 0 ? 0 : (beta * first) / second;
}
