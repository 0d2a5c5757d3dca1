import type { Location } from "../drawing/document";
import type { Certainty } from "../drawing/terms";

const CERTAINTY_METERS: Readonly<Record<Certainty, number>> = { exact: 40, about: 100, area: 250 };

/** How far a place reaches: its own radius, else what its certainty says; not asked is about. */
export const radiusMetersOf = (location: Location | null): number =>
  location?.radiusMeters ?? CERTAINTY_METERS[location?.certainty ?? "about"];
