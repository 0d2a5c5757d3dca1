import type { Position } from "../drawing/document";
import type { PlanePoint } from "../geometry/segments";

/** A walk from a point of demand to a site. */
export interface Walk {
  /** Straight pieces, which a detour lengthens. */
  readonly straightMetres: number;
  /** Pieces along a network, as they are. */
  readonly networkMetres: number;
  /** Share of the way that lies in each avoided zone, by the zone's place. */
  readonly through: ReadonlyMap<number, number>;
  /** The straight line to the site crosses a barrier. */
  readonly blocked: boolean;
}

/** Finds how to walk to one site. */
export type Walker = (from: Position) => Walk | null;

/** Adds the metres of a straight piece that lie in avoided zones. */
export type Sampler = (a: PlanePoint, b: PlanePoint, into: Map<number, number>) => void;

export const asShares = (metres: ReadonlyMap<number, number>, of: number): Map<number, number> =>
  new Map([...metres].map(([zone, part]) => [zone, of > 0 ? part / of : 0]));
