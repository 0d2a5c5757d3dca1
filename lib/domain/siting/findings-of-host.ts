import { distanceMeters } from "../geometry/meters";
import { PERSON_CLASSES } from "../privacy/classes";
import type { Finding, FindingName, Perception } from "./comparison";
import type { DemandZone, SitingRelease } from "./inputs";
import { sharedHours } from "./hours";
import type { Rod } from "./measures";
import { AVOIDED, SHARED_PLACE, USED_BY_ALL } from "./thresholds";
import { middleOf } from "./told-zones";

/**
 * What speaks for and against attaching to or integrating into the host of one site, when `among` sites share the staffed
 * hours. A group speaks only where the release gives its bounds. Source: `domain` C5, *Anbindung*, *Integration*.
 */
export function findingsOfHost({ prepared: { inputs }, facts }: Rod, site: number, among: number): Finding[] {
  const candidate = inputs.candidates[site];
  const own = facts[site];
  if (!candidate || !own) return [];
  const finding = (
    name: FindingName,
    speaks: Finding["speaks"],
    values: Finding["values"] = {},
  ): Finding => ({
    finding: name,
    speaks,
    site: candidate.id,
    values,
  });
  const shared = sharedPlaceNear(candidate.at, inputs.release);
  const place =
    shared === null
      ? finding("near-shared-place", "unproven")
      : finding("near-shared-place", "for", { persons: shared.persons });
  const avoided = own.perceptions.filter(({ attitude }) => attitude === "avoid");
  const host = [place, finding("avoided-by-few", ...avoidedByFew(avoided)), ...avoidedHost(avoided)];
  if (candidate.embedding !== "integrated") return host;
  const [needed = 0] = sharedHours(
    [{ action: candidate.action, weeklyHours: null }],
    inputs.assumptions.staffedHours / among,
  );
  const offered = candidate.weeklyHours;
  return [
    ...host,
    finding("used-by-all", ...usedByAll(own.perceptions, inputs.release)),
    offered === null
      ? finding("rooms-and-hours", "unproven", { needed })
      : finding("rooms-and-hours", offered >= needed ? "for" : "against", { needed, offered }),
    finding("institution-agrees", "unproven"),
  ];

  function avoidedHost(seen: readonly Perception[]): Finding[] {
    const against = seen.filter(
      ({ share, low, high }) => (share ?? high) >= AVOIDED.many && low > AVOIDED.surely,
    );
    const [most] = against.sort((a, b) => b.low - a.low);
    return most ? [finding("host-avoided", "against", { low: most.low, high: most.high })] : [];
  }
}

/** The fullest shared place within 250 m, of the fullest tenth of used and valued single zones; null: none is known. */
function sharedPlaceNear(
  at: Rod["prepared"]["inputs"]["candidates"][number]["at"],
  release: SitingRelease | null,
): DemandZone | null {
  const liked = (release?.zones ?? [])
    .filter(({ attitude, rest }) => attitude !== "avoid" && !rest)
    .sort((a, b) => b.persons - a.persons);
  const least = liked[Math.ceil(liked.length * SHARED_PLACE.fullest) - 1]?.persons ?? Infinity;
  const near = liked.filter(
    ({ persons, groups, zone }) =>
      persons >= least &&
      (groups?.sharedBy.length ?? 0) > 0 &&
      distanceMeters(at, middleOf(zone)) <= SHARED_PLACE.meters,
  );
  return near[0] ?? null;
}

function avoidedByFew(seen: readonly Perception[]): [Finding["speaks"], Finding["values"]] {
  const all = seen.find(({ group }) => group === null);
  if (!all) return ["unproven", {}];
  const values = { low: all.low, high: all.high };
  if (seen.some(({ low }) => low > AVOIDED.few)) return ["against", values];
  const groups = seen.filter(({ group }) => group !== null);
  return [
    all.high <= AVOIDED.few && groups.every(({ high }) => high <= AVOIDED.few) ? "for" : "unproven",
    values,
  ];
}

/** Every option of at least ten persons must be stated, and use the place. */
function usedByAll(
  seen: readonly Perception[],
  release: SitingRelease | null,
): [Finding["speaks"], Finding["values"]] {
  const asked = (release?.groupSizes ?? []).filter((size) => (PERSON_CLASSES[size.class]?.from ?? 0) >= 10);
  const bounds = asked.map(({ set, option }) =>
    seen.find(({ attitude, group }) => attitude === "use" && group?.set === set && group.option === option),
  );
  const told = bounds.flatMap((one) => one ?? []);
  if (told.length === 0) return ["unproven", {}];
  const low = Math.min(...told.map((one) => one.low));
  if (told.some(({ high }) => high < USED_BY_ALL)) return ["against", { low }];
  return [told.length === asked.length && low >= USED_BY_ALL ? "for" : "unproven", { low }];
}
