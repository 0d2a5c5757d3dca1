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

/**
 * One entry for everything of one kind and name that lies together: in its middle, for a street on the street itself.
 * Only what reaches into `bounds`. Cost: quadratic in the pieces of one name, and in places times quarters.
 */
export function joinPlaces(found: readonly FoundName[], bounds: StudyBox): NamedPlace[] {
  const sameName = new Map<string, FoundName[]>();
  for (const piece of found) {
    if (!piece.line.some((position) => isInBox(position, bounds))) continue;
    const key = `${piece.kind} ${piece.name}`;
    sameName.set(key, [...(sameName.get(key) ?? []), piece]);
  }
  return withQuarters([...sameName.values()].flatMap(together).map(onePlace));
}

/** Tells for each place which quarter is nearest. */
export function withQuarters(places: readonly Omit<NamedPlace, "quarter">[]): NamedPlace[] {
  const quarters = places.filter(({ kind }) => kind === "quarter");
  return places.map((place) => ({
    ...place,
    quarter: place.kind === "quarter" ? null : (nearestBy(quarters, ({ at }) => at, place.at)?.name ?? null),
  }));
}

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

function onePlace({ box, pieces }: Group): Omit<NamedPlace, "quarter"> {
  const [{ kind, name }] = pieces;
  const otherNames: Record<string, string> = {};
  for (const piece of pieces) Object.assign(otherNames, piece.otherNames);
  const [corner, opposite] = diagonalOf(box);
  const middle: Position = [(corner[0] + opposite[0]) / 2, (corner[1] + opposite[1]) / 2];
  const spots = pieces.map(({ line }) => nearestOnLine(line, middle));
  return { kind, name, otherNames, at: nearestBy(spots, (spot) => spot, middle) ?? middle };
}
