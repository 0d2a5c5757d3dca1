import type { Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";
import { PERSON_CLASSES } from "../privacy/classes";
import { wilsonInterval } from "../statistics/wilson";
import { homeCell } from "../surface/home-cell";
import type { Figure, Perception, SiteFacts } from "./comparison";
import type { DemandZone, SitingRelease } from "./inputs";
import { bestMeanTime } from "./best-place";
import type { Prepared, Situation } from "./prepare";
import { shownVoices } from "./prepare";
import { rounded } from "./rounded";
import { isNearVenue, isTold, middleOf } from "./told-zones";

/** Life counts up to so far from a site, less the farther away. Source: `domain` B4. */
const LIFE_METERS = 400;
/** Z up to which a place lies centrally, and from which at the edge. Source: `domain` C1. */
const CENTRAL = 1.1;
const EDGE = 1.35;

/** What is said of each candidate by itself, in the order of the inputs. */
export function siteFacts(prepared: Prepared, { weights, clock }: Situation): SiteFacts[] {
  const { inputs, demand, avoided, ways } = prepared;
  const { persons, of } = shownVoices(prepared);
  const shares = avoided.shares(persons, of);
  const best = bestMeanTime(prepared, weights);
  const zones = demand.zones.filter((zone) => isTold(zone, inputs));
  return inputs.candidates.map(({ id, name, embedding, action, at }, site) => {
    const minutes = weights.reduce(
      (sum, weight, row) => sum + weight * (clock[row * ways.sites + site] ?? 0),
      0,
    );
    // No walk is shorter than the best; a candidate may lie better than every cell's middle.
    const ratio = best === null ? 1 : minutes / Math.min(best, minutes || best);
    return {
      id,
      name,
      embedding,
      action,
      minutes: rounded(minutes),
      ratio: rounded(ratio),
      position: ratio <= CENTRAL ? "central" : ratio <= EDGE ? "middle" : "edge",
      avoidedAtDoor: rounded(shares[ways.doors[site] ?? -1] ?? 0),
      ...lifeAt(at, zones),
      perceptions: perceptionsOf(id, at, inputs.release, zones, inputs.baseResolution),
      nearVenue: isNearVenue(at, inputs.venues),
    };
  });
}

/**
 * M9 and M10: persons who use or value places within 400 m, nearer ones counting more, and which share of them lies in
 * places that the release calls shared by several groups. What it does not call so may be shared too.
 */
export function lifeAt(
  at: Position,
  zones: readonly DemandZone[],
): Pick<SiteFacts, "connection" | "encounter"> {
  const cells = new Map<string, { persons: number; shared: boolean }>();
  for (const { attitude, cells: own, persons, groups } of zones) {
    if (attitude === "avoid") continue;
    for (const cell of own) {
      const known = cells.get(cell) ?? { persons: 0, shared: false };
      const shared = known.shared || (groups?.sharedBy.length ?? 0) > 0;
      cells.set(cell, { persons: Math.max(known.persons, persons / own.length), shared });
    }
  }
  let [life, shared] = [0, 0];
  for (const [cell, here] of cells) {
    const near = Math.max(0, 1 - distanceMeters(at, middleOf(cell)) / LIFE_METERS) * here.persons;
    life += near;
    if (here.shared) shared += near;
  }
  if (cells.size === 0)
    return { connection: { missing: "no-release" }, encounter: { missing: "no-release" } };
  const encounter: Figure = life > 0 ? { value: rounded(shared / life) } : { missing: "too-few-asked" };
  return { connection: { value: rounded(life) }, encounter };
}

/**
 * M11: who uses, values and avoids the cell of a site. Of everybody with a 95 % interval; where no zone of its own is shown
 * at most k of them do. Of an option the bounds over every size that its class allows. Source: `domain` B4; Wilson 1927.
 */
export function perceptionsOf(
  site: string,
  at: Position,
  release: SitingRelease | null,
  zones: readonly DemandZone[],
  baseResolution: number,
): Perception[] {
  if (release === null || release.participants === 0) return [];
  const { cell } = homeCell(at, baseResolution);
  const { participants: n, k } = release;
  return (["use", "value", "avoid"] as const).flatMap((attitude): Perception[] => {
    const zone = zones.find((one) => one.attitude === attitude && !one.rest && one.zone === cell);
    const bounds = (count: number, of: number) => wilsonInterval(Math.min(count, of), of);
    const all: Perception =
      zone === undefined
        ? { site, group: null, attitude, share: null, low: 0, high: rounded(bounds(k, n).high) }
        : {
            site,
            group: null,
            attitude,
            share: rounded(Math.min(1, zone.persons / n)),
            low: rounded(bounds(zone.persons, n).low),
            high: rounded(bounds(zone.persons, n).high),
          };
    const groups = (zone?.groups?.values ?? []).flatMap(({ set, option, persons }): Perception[] => {
      const size = release.groupSizes.find((one) => one.set === set && one.option === option);
      const span = size && PERSON_CLASSES[size.class as keyof typeof PERSON_CLASSES & number];
      if (!span) return [];
      return [
        {
          site,
          group: { set, option },
          attitude,
          share: null,
          low: rounded(bounds(persons, Math.min(n, span.to ?? n)).low),
          high: rounded(bounds(persons, Math.max(span.from, persons)).high),
        },
      ];
    });
    return [all, ...groups];
  });
}
