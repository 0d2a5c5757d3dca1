import type { Cell } from "./mark-row";

/** What a file says of itself, so that it can be understood without the page it came from. */
export interface ExportFacts {
  study: string;
  title: string;
  /** True: every person and entry is invented. */
  example: boolean;
  profile: string;
  exportedAt: string;
  filters: Readonly<Record<string, string>>;
  /** Of the questions; several mean that not everybody was asked the same. */
  askedVersions: readonly string[];
  codebook: string;
}

/** The opening of an RFC 7946 FeatureCollection; `metadata` is a foreign member (section 6.1). */
export function collectionHead(name: string, facts: ExportFacts): string {
  return `{"type":"FeatureCollection","name":${JSON.stringify(name)},"metadata":${JSON.stringify(facts)},"features":[\n`;
}

export const COLLECTION_TAIL = "\n]}\n";

/** One feature; `geometry` is GeoJSON text as the database wrote it (longitude first, right-hand rule), or null. */
export function feature(properties: readonly (readonly [string, Cell])[], geometry: string | null): string {
  return `{"type":"Feature","properties":${JSON.stringify(Object.fromEntries(properties))},"geometry":${geometry ?? "null"}}`;
}
