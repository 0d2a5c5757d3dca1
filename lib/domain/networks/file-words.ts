import { ENGAGEMENTS, FIELDS, SCOPES } from "./actor";
import { TIE_STATES } from "./tie";

/** Columns of a file of actors, in their order. */
export const FILE_COLUMNS = [
  "number",
  "institution",
  "network",
  "function",
  "fields",
  "scope",
  "engagement",
  "lng",
  "lat",
  "ties",
] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** Every closed word of such a file. */
export const FILE_TERMS = [...FIELDS, ...SCOPES, ...ENGAGEMENTS, ...TIE_STATES] as const;
export type FileTerm = (typeof FILE_TERMS)[number];

/** How a file calls its columns and terms in one language. */
export interface FileWords {
  columns: Readonly<Record<FileColumn, string>>;
  terms: Readonly<Record<FileTerm, string>>;
}
