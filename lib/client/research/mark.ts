import type { Feature, FeatureCollection, Geometry } from "geojson";

/** A mark as the researcher's list sends it: the columns of the research export (and `groups_*`). */
export interface MarkProperties {
  id: string;
  /** Absent, like `participant` and `order`, where minors take part. */
  drawing?: string;
  participant?: string;
  workshop: string;
  order?: number;
  phase: "spontaneous" | "probed" | "wish";
  prompt: string | null;
  kind: "place" | "way" | "area" | "barrier";
  attitudes: string;
  strength: number | null;
  times: string;
  topics: string;
  label: string | null;
  comment: string | null;
  language: string;
  certainty: "exact" | "about" | "area" | null;
  radius_m: number | null;
  anchor: boolean;
  drawn_at: string;
  [group: `groups_${string}`]: string | null;
}

export type MarkFeature = Feature<Geometry | null, MarkProperties>;

export interface MarkCounts {
  marks: number;
  drawings: number;
  persons: number;
  offset: number;
  shown: number;
  /** Where minors take part: too few persons to show any mark. */
  withheld: boolean;
  /** Of the questions that these were asked, the earliest first. */
  versions: readonly string[];
}

export type MarkCollection = FeatureCollection<Geometry | null, MarkProperties> & { counts: MarkCounts };

/** The attitudes of a mark, one by one. */
export const attitudesOf = (mark: MarkProperties): string[] =>
  mark.attitudes.split("|").filter((one) => one !== "");
