import type { TravelContent } from "./travel-data";

type At = TravelContent<"crossings">[number];

/** Barriers and crossings while they are drawn: whole lines, points, and the line that is not ended yet. lng, lat. */
export interface DrawnWays {
  readonly barriers: TravelContent<"barriers">;
  readonly crossings: TravelContent<"crossings">;
  readonly open: readonly At[];
}

export type WaysEdit =
  | { readonly edit: "corner" | "crossing"; readonly at: At }
  | { readonly edit: "end" | "back" }
  | { readonly edit: "remove"; readonly what: "barriers" | "crossings"; readonly place: number };

const DECIMALS = 1e6;
/** Six decimals are a tenth of a metre. */
const rounded = ([lng, lat]: At): At => [
  Math.round(lng * DECIMALS) / DECIMALS,
  Math.round(lat * DECIMALS) / DECIMALS,
];

/** What an edit makes of them. A line of fewer than two points is none, and ending it drops it. */
export function editWays(ways: DrawnWays, edit: WaysEdit): DrawnWays {
  switch (edit.edit) {
    case "corner":
      return { ...ways, open: [...ways.open, rounded(edit.at)] };
    case "crossing":
      return { ...ways, crossings: [...ways.crossings, rounded(edit.at)] };
    case "back":
      return { ...ways, open: ways.open.slice(0, -1) };
    case "end":
      return {
        ...ways,
        barriers: ways.open.length < 2 ? ways.barriers : [...ways.barriers, [...ways.open]],
        open: [],
      };
    case "remove":
      return { ...ways, [edit.what]: ways[edit.what].filter((_, place) => place !== edit.place) };
  }
}
