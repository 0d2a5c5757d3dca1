import type { Position } from "../drawing/document";
import type { StudyBox } from "../surface/study-box";
import { isInBox } from "../surface/study-box";
import type { NamedPlace, PlaceKind, PlaceNames } from "./named-place";
import { boxOf, diagonalOf, gapMeters, nearestBy, nearestOnLine } from "./nearness";

/** A name as one piece of a map has it: a stop for one direction, the part of a street in one tile. */
export interface FoundName extends PlaceNames {
  kind: PlaceKind;
  /** A point, a line, or the diagonal of an area's box. */
  line: readonly Position[];
}

/** Pieces of one name that are nearer to each other are one place. */
const JOIN_METERS = 300;

/** Pieces of one kind and name each, only those that reach into `bounds`. */
export function piecesByName(found: readonly FoundName[], bounds: StudyBox): FoundName[][] {
  const sameName = new Map<string, FoundName[]>();
  for (const piece of found) {
    if (!piece.line.some((position) => isInBox(position, bounds))) continue;
    const key = `${piece.kind} ${piece.name}`;
    const pieces = sameName.get(key);
    if (pieces) pieces.push(piece);
    else sameName.set(key, [piece]);
  }
  return [...sameName.values()];
}

export type Unquartered = Omit<NamedPlace, "quarter">;

/**
 * One entry for all pieces of a name that lie together: in their middle, for a street on the street itself.
 * Cost: quadratic in the pieces.
 */
export const joinPieces = (pieces: readonly FoundName[]): Unquartered[] => together(pieces).map(onePlace);

/** Tells which of the quarters is nearest. */
export function inQuarter(place: Unquartered, quarters: readonly Unquartered[]): NamedPlace {
  const nearest = place.kind === "quarter" ? null : nearestBy(quarters, ({ at }) => at, place.at);
  return { ...place, quarter: nearest?.name ?? null };
}

export const isQuarter = ({ kind }: Unquartered): boolean => kind === "quarter";

/** Pieces that lie together, directly or through others between them. */
interface Group {
  box: StudyBox;
  pieces: readonly [FoundName, ...FoundName[]];
}

const together = (found: readonly FoundName[]): Group[] =>
  found.reduce<Group[]>((groups, piece) => join(groups, { box: boxOf(piece.line), pieces: [piece] }), []);

function join(groups: readonly Group[], next: Group): Group[] {
  const near = groups.find((group) => gapMeters(group.box, next.box) <= JOIN_METERS);
  if (!near) return [...groups, next];
  const others = groups.filter((group) => group !== near);
  return join(others, {
    box: boxOf([...diagonalOf(near.box), ...diagonalOf(next.box)]),
    pieces: [...next.pieces, ...near.pieces],
  });
}

function onePlace({ box, pieces }: Group): Unquartered {
  const [{ kind, name }] = pieces;
  const otherNames: Record<string, string> = {};
  for (const piece of pieces) Object.assign(otherNames, piece.otherNames);
  const [corner, opposite] = diagonalOf(box);
  const middle: Position = [(corner[0] + opposite[0]) / 2, (corner[1] + opposite[1]) / 2];
  const spots = pieces.map(({ line }) => nearestOnLine(line, middle));
  return { kind, name, otherNames, at: nearestBy(spots, (spot) => spot, middle) ?? middle };
}
