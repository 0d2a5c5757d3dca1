import type { Attitude } from "@/lib/domain/drawing/terms";

export interface LegendEntry {
  readonly kind: "class" | "outline" | "rest" | "boundary";
  /** Class of persons, 0 to 3; decides the colour. */
  readonly step: number;
  readonly text: string;
}

/** A map's own words, in the page's language. */
export interface LegendContent {
  readonly attitude: Attitude;
  readonly study: string;
  readonly heading: string;
  readonly basis: string;
  readonly release: string;
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly notes: readonly string[];
  /** Said when everything in the study is invented. */
  readonly example: string | null;
}
