import "server-only";
import { areaResidents, type AreaResidents } from "@/db/queries/areas";
import { candidatesOf } from "@/db/queries/candidates";
import { releaseTables, workshopVenues } from "@/db/queries/release-tables";
import { listReleases, shownZones } from "@/db/queries/releases";
import type { Database } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import { visibleTables } from "@/lib/domain/privacy/tables/visible-tables";
import type { Assumptions } from "@/lib/domain/siting/assumptions";
import { cellsOfZone } from "@/lib/domain/siting/cells-of-zone";
import type { SitingInputs, SitingRelease } from "@/lib/domain/siting/inputs";
import type { Study } from "../desk/require-study";
import { travelDataFor } from "./keep-travel-data";

/** A release as far as sites rest on it: shown zones and protected tables, nothing else. */
export interface RestedOn {
  release: ReleaseSummary;
  zones: readonly ShownZone[];
  further: FurtherTables | null;
}

/** The latest release of a study; null before the first one, and when it is withdrawn. Read as planners read it. */
export async function latestRelease(db: Database, studyId: string): Promise<RestedOn | null> {
  return db.releasesOnly(async (tx) => {
    const [release] = await listReleases(tx, studyId);
    if (!release || release.withdrawn) return null;
    const address = { studyId, id: release.id };
    const zones = await shownZones(tx, { ...address, attitude: null });
    const tables = await releaseTables(tx, address);
    return { release, zones, further: tables && visibleTables(tables, zones) };
  });
}

/**
 * All that a comparison of sites rests on as it stands now: population of the register, the latest release, candidates,
 * ways, and where workshops took place. `seed` is that of the resamples.
 */
export async function gatherInputs(
  db: Database,
  study: Study,
  { assumptions, seed }: { assumptions: Assumptions; seed: number },
): Promise<{ inputs: SitingInputs; restedOn: RestedOn | null }> {
  const restedOn = await latestRelease(db, study.id);
  const areas = await areaResidents(db, study.id);
  const kept = await candidatesOf(db, study.id);
  const travel = await travelDataFor(db, study.id);
  const areaNamed = named(areas.flatMap(({ id, name, key }) => [name, key].map((word) => [word, id])));
  const candidateNamed = named(kept.map(({ id, name }) => [name, id]));
  const inputs: SitingInputs = {
    version: 1,
    baseResolution: study.definition.disclosure.baseResolution,
    population:
      travel.population?.map((row, place) => ({
        id: `grid-${place}`,
        name: row.name,
        persons: row.persons,
        where: { at: row.at },
      })) ?? areas.map(residentsOf),
    release: restedOn && releaseOf(restedOn, study.definition.disclosure.baseResolution),
    candidates: kept.map(({ version: _version, note: _note, ...candidate }) => candidate),
    barriers: travel.barriers ?? [],
    crossings: travel.crossings ?? [],
    network: travel.network,
    minutes: (travel.minutes ?? []).flatMap(({ from, to, minutes }) => {
      const [area, candidate] = [areaNamed(from), candidateNamed(to)];
      return area === null || candidate === null ? [] : [{ from: area, to: candidate, minutes }];
    }),
    venues: (await workshopVenues(db, study.id)).map(([lng, lat]) => [lng, lat]),
    assumptions,
    seed,
  };
  return { inputs, restedOn };
}

/** Refuses what cannot be compared yet. */
export function requireComparable({ candidates, population, release }: SitingInputs): void {
  if (candidates.length === 0) throw new DomainError("not-yet", { extra: { reason: "no-candidates" } });
  if (population.length === 0 && release === null)
    throw new DomainError("not-yet", { extra: { reason: "no-demand" } });
}

const residentsOf = ({
  id,
  name,
  outline,
  population,
}: AreaResidents): SitingInputs["population"][number] => ({
  id,
  name,
  persons: population,
  where: { outline: outline.coordinates },
});

function releaseOf({ release, zones, further }: RestedOn, baseResolution: number): SitingRelease {
  return {
    id: release.id,
    number: release.number,
    participants: release.participants,
    workshops: further?.basis.workshops ?? 1,
    k: release.k,
    marksPerPerson: further?.basis.marksPerPerson ?? null,
    missingGroups: further?.basis.missingGroups ?? [],
    groupSizes: further?.groupSizes ?? [],
    quarters: further?.from150?.quarters ?? null,
    zones: zones.map((zone) => ({
      attitude: zone.attitude,
      zone: zone.zone,
      rest: zone.rest,
      persons: zone.persons,
      cells: cellsOfZone(zone, baseResolution),
      groups: zone.groups,
    })),
  };
}

/** Finds by a name as people write it; the first of equal names stands. */
function named(entries: readonly (readonly string[])[]): (word: string) => string | null {
  const fold = (word: string) => word.trim().toLocaleLowerCase("de");
  const ids = new Map<string, string>();
  for (const [word = "", id = ""] of entries)
    if (word !== "" && !ids.has(fold(word))) ids.set(fold(word), id);
  return (word) => ids.get(fold(word)) ?? null;
}
