import { DEMO_BARRIERS, DEMO_CANDIDATES, DEMO_CROSSINGS, demoPopulation } from "@/lib/domain/demo/siting";
import { DEMO_STUDY } from "@/lib/domain/demo/study";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import type { Assumptions } from "@/lib/domain/siting/assumptions";
import { cellsOfZone } from "@/lib/domain/siting/cells-of-zone";
import { sitingInputsSchema } from "@/lib/domain/siting/inputs";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { releaseOf } from "../demo/release";

/** The release of the demo's 160 people. */
export const DEMO_RELEASE = releaseOf(DEMO_STUDY);

/** What a scenario of the demo freezes, from its release, its invented population and its candidates. */
export function demoInputs(assumptions: Partial<Assumptions> = {}): SitingInputs {
  const { zones, further, strata } = DEMO_RELEASE;
  return sitingInputsSchema.parse({
    version: 1,
    baseResolution: 9,
    population: demoPopulation(),
    release: {
      id: "00000000-0000-4000-8000-000000000001",
      number: 1,
      participants: strata.length,
      workshops: further.basis.workshops,
      k: 5,
      marksPerPerson: further.basis.marksPerPerson,
      missingGroups: further.basis.missingGroups,
      groupSizes: further.groupSizes,
      quarters: further.from150?.quarters ?? null,
      zones: zones.map((zone) => ({
        attitude: zone.attitude,
        zone: zone.zone,
        rest: zone.rest,
        persons: zone.persons,
        cells: cellsOfZone(zone, 9),
        groups: zone.groups,
      })),
    },
    candidates: DEMO_CANDIDATES.map(({ note: _note, ...candidate }) => ({ ...candidate, institution: null })),
    barriers: DEMO_BARRIERS.map(({ line }) => [...line]),
    crossings: [...DEMO_CROSSINGS],
    network: null,
    minutes: [],
    venues: DEMO_STUDY.workshops.map(({ venue }) => venue),
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...assumptions },
    seed: 6,
  } satisfies SitingInputs);
}
