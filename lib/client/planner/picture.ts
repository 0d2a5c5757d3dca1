import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

/** How a thing is drawn: filled, dotted ("somewhere in this area", "uncertain"), or its outline alone. */
export type Look = "fill" | "dots" | "outline";

export interface LegendEntry {
  readonly look: Look | "study" | "quarter" | "institution";
  readonly colour: string;
  readonly text: string;
}

/** A picture's own words, in the page's language: all that must stand in it wherever it is shown. */
export interface LegendContent {
  /** Title of the study. */
  readonly study: string;
  /** What is shown. */
  readonly heading: string;
  /** How many persons it rests on. */
  readonly basis: string;
  readonly release: string;
  /** Heads the entries, with their unit. */
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly notes: readonly string[];
  /** Said when everything in the study is invented. */
  readonly example: string | null;
}

/** One thing shown, on the map and in the table alike. */
export interface PictureZone {
  readonly id: string;
  readonly shape: ZoneShape;
  /** Where its number stands; lng, lat. */
  readonly at: readonly [number, number];
  readonly look: Look;
  readonly colour: string;
  /** Its number or class, as written on the map. */
  readonly text: string;
  /** What the number means, in a sentence. */
  readonly sentence: string;
  /** What sort of area it is. */
  readonly kind: string;
  /** Date of its number, as written. */
  readonly since: string;
  /** What else is told of it, a line a statement. */
  readonly more?: readonly string[];
}

/** Colour under the zones' numbers that belongs to no single one of them. */
export interface Ground {
  readonly shape: ZoneShape;
  readonly colour: string;
}

/** What a map of released values shows: made by the page, drawn by the map, the drawing and the table. */
export interface Picture {
  /** Part of a file's name. */
  readonly name: string;
  readonly legend: LegendContent;
  /** In the order of the list. */
  readonly zones: readonly PictureZone[];
  readonly ground: readonly Ground[];
  /** The picture in a few sentences. */
  readonly words: readonly string[];
  /** Heads the column of numbers. */
  readonly column: string;
}

/** What the register of the study knows, for orientation. */
export interface MapContext {
  readonly institutions: readonly { readonly name: string; readonly at: readonly [number, number] }[];
  readonly quarters: readonly {
    /** With its population, where that is known. */
    readonly label: string;
    readonly shape: ZoneShape;
    readonly at: readonly [number, number];
  }[];
}
