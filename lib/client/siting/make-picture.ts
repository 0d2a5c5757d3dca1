import type { Picture } from "@/lib/client/planner/picture";
import { standsToday } from "@/lib/domain/siting/candidate";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { WalkingBand } from "@/lib/domain/siting/walking-bands";
import type { SitesDemand } from "./sites-demand";
import type { Band, DemandMark, SiteMark, SitesPicture } from "./sites-picture";

/** The map of one set of sites: who has how far to the nearest of them. */
export function makePicture(
  { candidates, barriers, crossings, assumptions }: SitingInputs,
  {
    open,
    demand,
    zones,
    bands,
    signFor,
    moved,
  }: {
    /** Ids of the set. */
    readonly open: readonly string[];
    readonly demand: readonly SitesDemand[];
    readonly zones: Picture | null;
    readonly bands: readonly WalkingBand[];
    readonly signFor: (id: string) => string;
    readonly moved: Readonly<Record<string, unknown>>;
  },
): SitesPicture {
  const isOpen = new Set(open);
  const columns = candidates.flatMap(({ id }, column) => (isOpen.has(id) ? [column] : []));
  const heaviest = Math.max(0, ...demand.map(({ weight }) => weight));
  return {
    zones,
    bands: bands.map(({ minutes, shape }) => ({ band: bandOf(minutes, assumptions), shape })),
    barriers,
    crossings,
    sites: candidates.map((candidate): SiteMark => {
      const { id, name, at, action } = candidate;
      const state = isOpen.has(id)
        ? action === "keep"
          ? "standing"
          : "open"
        : standsToday(candidate)
          ? "closed"
          : "idle";
      return { id, sign: signFor(id), name, at, state, moved: Object.hasOwn(moved, id) };
    }),
    demand: demand.map(({ at, weight, minutes }): DemandMark => {
      const nearest = Math.min(...columns.map((column) => minutes[column] ?? Infinity));
      return {
        at,
        weight: weight / heaviest,
        band: columns.length === 0 ? null : bandOf(nearest, assumptions),
      };
    }),
  };
}

function bandOf(minutes: number, { bands }: SitingInputs["assumptions"]): Band {
  const [short, middle, long] = bands;
  return minutes <= short ? 0 : minutes <= middle ? 1 : minutes <= long ? 2 : 3;
}
