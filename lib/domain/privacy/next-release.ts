import type { StudyDefinition } from "../study/definition";
import { MAP_FROM_PERSONS } from "./presentation";

export type ReleaseMode = StudyDefinition["releaseMode"];

/** New people from which a wave is a release of its own. */
export const WAVE_FROM_PERSONS = 20;

/** Whether a study's next release may be made, and what it waits for. */
export type Prospect =
  | { readonly due: true }
  | { readonly due: false; readonly reason: "final" | "no-finished-drawings" }
  | {
      readonly due: false;
      readonly reason: "too-few-new-participants";
      /** Persons that are missing. */
      readonly missing: number;
    };

/**
 * What a study's mode allows next. `moved`: in mode *waves* the people of no wave yet; otherwise those who joined or
 * left since the last release, which is everybody before the first. A frozen partition is not made from fewer than
 * a map needs, for it would show nothing for the whole study; under 2k it could not change a number.
 */
export function nextRelease(
  mode: ReleaseMode,
  facts: { readonly releases: number; readonly counted: number; readonly moved: number; readonly k: number },
): Prospect {
  if (mode === "final") {
    if (facts.releases > 0) return { due: false, reason: "final" };
    return facts.counted > 0 ? { due: true } : { due: false, reason: "no-finished-drawings" };
  }
  if (facts.counted === 0) return { due: false, reason: "no-finished-drawings" };
  const needed = mode === "waves" ? WAVE_FROM_PERSONS : facts.releases === 0 ? MAP_FROM_PERSONS : 2 * facts.k;
  const missing = needed - facts.moved;
  return missing > 0 ? { due: false, reason: "too-few-new-participants", missing } : { due: true };
}
