import type { Evidence } from "./evidence";
import type { Profile } from "./profile";

/**
 * The profile with its evidence as it was stored: what was frozen once is never written by a caller. Documents may be new;
 * `null` where any other evidence is not one of the stored.
 */
export function withKeptEvidence(sent: Profile, stored: Profile | null): Profile | null {
  const known = new Map<string, Evidence>(
    Object.values(stored?.choices ?? {}).flatMap(({ evidence }) => evidence.map((one) => [one.id, one])),
  );
  const kept = (one: Evidence) => known.get(one.id) ?? (one.kind === "document" ? one : null);
  const choices = Object.entries(sent.choices).map(
    ([option, choice]) => [option, { ...choice, evidence: choice.evidence.map(kept) }] as const,
  );
  const complete = choices.every(([, { evidence }]) => evidence.every((one) => one !== null));
  if (!complete) return null;
  return {
    ...sent,
    choices: Object.fromEntries(
      choices.map(([option, choice]) => [
        option,
        { ...choice, evidence: choice.evidence.filter((one) => one !== null) },
      ]),
    ),
  };
}
