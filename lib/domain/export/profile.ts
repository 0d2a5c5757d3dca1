/** Two ways out: `research` with ids stable within the study, `masked` with new ids and relative times each export. */
export const PROFILES = ["research", "masked"] as const;
export type Profile = (typeof PROFILES)[number];

/** Gives an exported thing its outward id: a keyed hash, so that nothing in an export is a key to the database. */
export type Pseudonym = (kind: "mark" | "drawing" | "participant" | "workshop", id: string) => string;

/** Whether words may leave: always to the study's researchers, in `masked` only with the consent layer `quotes`. */
export function mayQuote(profile: Profile, consentLayers: readonly string[]): boolean {
  return profile === "research" || consentLayers.includes("quotes");
}

/** Seconds from the beginning of the drawing, never negative. */
export function secondsSince(start: Date, moment: Date): number {
  return Math.max(0, Math.round((moment.getTime() - start.getTime()) / 1_000));
}
