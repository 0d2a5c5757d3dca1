import type { Guarded } from "../privacy/guarded";
import { zoneKey } from "../privacy/released-zone";
import { leaveEachOut, resample, RESAMPLES } from "../privacy/resample";
import type { RawZone, Strata, Surfaces } from "../privacy/resample";
import { seededRandom } from "../statistics/random";
import { aversionFor, idsOfColumns, modelOf } from "./best-answer";
import { isExploration } from "./inputs";
import { costsOf, shownSituation, situationOf, voicesOf, weightsOf } from "./prepare";
import type { Prepared, Voices } from "./prepare";
import { instanceOf, questionOf } from "./question";
import { nearestCosts, valueOf } from "./solve/model";
import { spreadOf } from "./spread";
import { steadinessOf } from "./sureness";
import type { Sureness, SureSet } from "./sureness";
import { topSets, topSetsOfAll } from "./top-sets";

/** The people behind a release's zones (by `zoneKey`), with what they are drawn again within; raw. */
export type RawSets = Strata & { readonly zones: readonly RawZone[] };

/** A zone beside the others that holds everybody, so that each surface says of how many people it is. */
const EVERYBODY = "everybody";
/** 90 of 100 recalculations lie between these. */
const [LOW, HIGH] = [0.05, 0.95];
/** Per cent from which a set that came first now and then is named. */
const NAMED_PERCENT = 5;

/**
 * How sure the best sets are, at the model and assumptions of the inputs: the people of the release drawn again within
 * their workshops and answers, and each workshop left out once. κ of the fair minutes stays that of the release, so that all
 * are measured with one rod. A generator, one step a surface and a set size. Null under 30 persons, with one workshop, and
 * where no set can be made. Only what `Guarded` lets out leaves. Cost: resamples × (points × candidates + sets).
 */
export function* howSure(
  prepared: Prepared,
  sets: RawSets,
  count = RESAMPLES,
): Generator<void, Sureness | null> {
  const { inputs } = prepared;
  const question = questionOf(inputs);
  if (inputs.release === null || isExploration(inputs.release) || question.sizes.length === 0) return null;
  const zones = [...sets.zones, { name: EVERYBODY, people: [...sets.strata.keys()] }];
  const resampled = yield* resample(zones, sets, seededRandom(inputs.seed), count);
  const without = yield* leaveEachOut(zones, sets);
  const judged: SureSet[] = [];
  for (const p of question.sizes) {
    const sure = judge(prepared, p, resampled, without);
    if (sure === null) return null;
    judged.push(sure);
    yield;
  }
  return {
    version: 1,
    resamples: count,
    persons: inputs.release.participants,
    workshops: inputs.release.workshops,
    sets: judged,
  };
}

function judge(
  prepared: Prepared,
  p: number,
  resampled: Guarded<Surfaces>,
  without: Guarded<Surfaces>,
): SureSet | null {
  const { inputs } = prepared;
  const { assumptions } = inputs;
  const question = questionOf(inputs);
  const released = shownSituation(prepared);
  const kappa = aversionFor(prepared, question);
  const model = modelOf(assumptions, kappa);
  const instance = instanceOf(question, released.weights, costsOf(released, assumptions.model), p);
  const [best] = topSets(model, instance);
  if (!best) return null;
  const bestKey = keyOf(best);
  const instances = function* (names: readonly string[], all: readonly ArrayLike<number>[]) {
    for (const voices of voicesIn(prepared, names, all)) {
      const weights = weightsOf(prepared, assumptions, voices);
      // Times by the clock stay; what is felt depends on who was drawn.
      yield assumptions.model === "felt"
        ? instanceOf(question, weights, situationOf(prepared, assumptions, voices).felt, p)
        : { ...instance, weights };
    }
  };
  const clock = assumptions.model !== "felt";
  const shares = resampled.shares(({ zones, surfaces }) =>
    frequencies(topSetsOfAll(model, instances(zones, surfaces), clock), (sets) => {
      const top = sets.map(keyOf);
      return [...top.slice(0, 1).map((key) => `first ${key}`), ...top.map((key) => `among ${key}`)];
    }),
  );
  const left = without.shares(({ zones, surfaces }) =>
    frequencies(topSetsOfAll(model, instances(zones, surfaces), clock), (sets) =>
      sets.slice(0, 1).map(keyOf),
    ),
  );
  const times = nearestCosts(instanceOf(question, released.weights, released.clock, p), best);
  const minutes = (of: (weights: Float64Array) => number) =>
    resampled.minutes(({ zones, surfaces }) => {
      const values = [...voicesIn(prepared, zones, surfaces)]
        .map((voices) => of(weightsOf(prepared, assumptions, voices)))
        .sort((a, b) => a - b);
      return [quantile(values, LOW), quantile(values, HIGH)];
    });
  const mean = minutes((weights) => spreadOf(weights, times).mean);
  const worst = minutes((weights) => spreadOf(weights, times).worstFifth);
  const fair = minutes((weights) =>
    kappa === 0 ? spreadOf(weights, times).mean : valueOf({ kind: "ede", kappa }, weights, times),
  );
  if (!shares || !left || !mean || !worst || !fair) return null;
  const percent = shares.get(`first ${bestKey}`) ?? 0;
  return {
    p,
    sites: idsOfColumns(prepared, question, best),
    best: percent,
    inTopThree: shares.get(`among ${bestKey}`) ?? 0,
    steadiness: steadinessOf(percent),
    others: [...shares]
      .flatMap(([key, share]) =>
        key.startsWith("first ") ? [{ key: key.slice("first ".length), share }] : [],
      )
      .filter(({ key, share }) => key !== bestKey && share >= NAMED_PERCENT)
      .sort((one, other) => other.share - one.share || (one.key < other.key ? -1 : 1))
      .map(({ key, share }) => ({ sites: idsOfColumns(prepared, question, sitesOf(key)), best: share })),
    meanMinutes: mean,
    worstFifthMinutes: worst,
    fairMinutes: fair,
    withoutOneWorkshop: left.get(bestKey) ?? 0,
  };
}

const keyOf = (sites: readonly number[]): string => sites.join(" ");
const sitesOf = (key: string): number[] => key.split(" ").map(Number);

/** The voices of each surface, one after the other. */
function* voicesIn(
  prepared: Prepared,
  names: readonly string[],
  surfaces: readonly ArrayLike<number>[],
): Generator<Voices> {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const places = prepared.demand.zones.map((zone) => placeOf.get(zoneKey(zone)) ?? -1);
  const everybody = placeOf.get(EVERYBODY) ?? -1;
  for (const surface of surfaces)
    yield voicesOf(
      prepared,
      places.map((place) => surface[place] ?? 0),
      surface[everybody] ?? 0,
    );
}

/** In which share of all each key comes up. */
function frequencies<T>(all: Iterable<T>, keysOf: (one: T) => readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  let count = 0;
  for (const one of all) {
    count += 1;
    for (const key of keysOf(one)) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return new Map([...times].map(([key, often]) => [key, often / Math.max(1, count)]));
}

/** The value below which a share of the sorted values lies; the nearest one (Hyndman & Fan 1996, type 1). */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
