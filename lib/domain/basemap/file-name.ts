/** Names of base maps: a word and `.pmtiles`, so that no name leads out of the folder. */
export const BASEMAP_NAME = /^[\w-]+\.pmtiles$/;

const BY_CONTENT = /^map-([0-9a-f]{32})\.pmtiles$/;

/**
 * A study's base map is named after its content (the first half of its SHA-256), so that no tablet and no cache ever
 * sees another file under a name it knows.
 */
export const nameByContent = (sha256Hex: string): string => `map-${sha256Hex.slice(0, 32)}.pmtiles`;

/** The hash in a name that tells the content; null for archives of the operator, which may be replaced. */
export const contentOfName = (file: string): string | null => BY_CONTENT.exec(file)?.[1] ?? null;
