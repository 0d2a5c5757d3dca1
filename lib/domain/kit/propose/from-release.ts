import { PERSON_CLASSES } from "../../privacy/classes";
import type { ReleaseSummary, ShownZone } from "../../privacy/released-zone";
import type { FurtherTables } from "../../privacy/tables/further-tables";
import { steadinessOf } from "../../siting/sureness";
import type { Recipe } from "../terms";
import { proposeFromTables } from "./from-tables";
import { optionsOf, proposal, type Figure, type Proposal, type ProposedFigure } from "./proposal";

export interface ReleaseSource {
  readonly release: ReleaseSummary;
  readonly zones: readonly ShownZone[];
  /** Null under 15 persons, and in releases from before they were made. */
  readonly further: FurtherTables | null;
}

/** A place where everybody goes, or nobody but one group, speaks about where to meet as well as where to stand. */
const PLACES: Recipe[] = ["scenarios", "shared-places"];

/**
 * What a release says about options of the kit, as evidence to be proposed: who took part and who is missing, how alike
 * groups' maps are, which zones are shared and which steady, and what its tables tell from 150 persons on. Released values
 * only, none combined anew into a finer one: counts of shown zones, and figures as the release gives them.
 */
export function proposeFromRelease(source: ReleaseSource): Proposal[] {
  const { release, zones, further } = source;
  const figure: Figure = (recipe, sentence, parameters, told = {}) => ({
    kind: "measure",
    ref: release.id,
    title: String(release.number),
    recipe,
    sentence,
    parameters,
    n: release.participants,
    interval: null,
    cutoff: release.createdAt.slice(0, 10),
    ...told,
  });
  return [
    ...mapViews(zones).map((parameters) =>
      proposal(
        figure("shared-places", "map-view", parameters, { kind: "release" }),
        PLACES.flatMap(optionsOf),
      ),
    ),
    ...(further ? whoTookPart(further, release.k, figure) : []),
    ...sharedZones(zones).map((parameters) => proposal(figure("shared-places", "shared-zones", parameters))),
    ...steadyZones(zones).map((parameters) => proposal(figure("scenarios", "steady-zones", parameters))),
    ...proposeFromTables(further?.from150 ?? null, figure),
  ];
}

function whoTookPart({ basis, groupSizes, overlaps }: FurtherTables, k: number, figure: Figure): Proposal[] {
  return [
    proposal(figure("participation", "took-part", { workshops: basis.workshops })),
    ...groupSizes.map(({ set, option, class: size }) => {
      const { from, to } = PERSON_CLASSES[size as 0 | 1 | 2 | 3];
      const interval: [number, number] | null = to === null ? null : [from, to];
      return proposal(
        figure("participation", "group-size", { set, option, from, to }, { n: null, interval }),
      );
    }),
    ...(basis.insidePercent === null
      ? []
      : [
          proposal(
            figure("reach", "reach", { inside: basis.insidePercent, outside: 100 - basis.insidePercent }),
          ),
        ]),
    ...basis.missingGroups.map(({ set, option }) =>
      proposal(figure("participation", "group-missing", { set, option, k }, { n: null })),
    ),
    ...overlaps.map(({ set, one, other, overlap, byLot, unlike }) =>
      proposal(
        figure("overlap", unlike ? "groups-unlike" : "groups-alike", { set, one, other, overlap, byLot }),
      ),
    ),
  ];
}

const ATTITUDES = ["use", "value"] as const;

function mapViews(zones: readonly ShownZone[]): ProposedFigure["parameters"][] {
  return ATTITUDES.flatMap((attitude) => {
    const shown = zones.filter((zone) => zone.attitude === attitude).length;
    return shown > 0 ? [{ attitude, zones: shown }] : [];
  });
}

/** How many of the shown zones at least three options of a group set share. */
function sharedZones(zones: readonly ShownZone[]): ProposedFigure["parameters"][] {
  return ATTITUDES.flatMap((attitude) => {
    const shown = zones.filter((zone) => zone.attitude === attitude && zone.groups !== null);
    const sets = [...new Set(shown.flatMap(({ groups }) => groups?.sharedBy ?? []))].toSorted();
    return sets.map((set) => ({
      attitude,
      set,
      shared: shown.filter(({ groups }) => groups?.sharedBy.includes(set)).length,
      zones: shown.length,
    }));
  });
}

/** How many zones are steadily among the ten that most people use. */
function steadyZones(zones: readonly ShownZone[]): ProposedFigure["parameters"][] {
  const told = zones.filter(({ attitude, standing }) => attitude === "use" && standing !== null);
  const steady = told.filter(
    ({ standing }) => standing !== null && steadinessOf(standing.inTopTen) === "steady",
  );
  return told.length > 0 ? [{ steady: steady.length, zones: told.length }] : [];
}
