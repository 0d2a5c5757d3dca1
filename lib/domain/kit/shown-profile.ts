import type { QuoteText } from "../words/steps";
import type { Evidence, EvidenceStanding } from "./evidence";
import type { Profile } from "./profile";
import type { StoredProfile } from "./stored-profile";

/** A profile for eyes: what has become of its evidence, and the released words that it names. */
export interface ShownProfile extends StoredProfile {
  /** By id of the evidence; what is not here is current. */
  standings: Readonly<Record<string, EvidenceStanding>>;
  /** By id of the quote; words taken back are missing. */
  quotes: Readonly<Record<string, QuoteText[]>>;
}

/** What sources there are now, to compare evidence with. */
export interface Sources {
  /** The newest first. */
  readonly releases: readonly { id: string; withdrawn: boolean }[];
  readonly scenarios: readonly { id: string; releaseId: string | null }[];
  readonly quotes: ReadonlyMap<string, QuoteText[]>;
}

export function shownProfile(stored: StoredProfile, sources: Sources): ShownProfile {
  const evidence = evidenceOf(stored.profile);
  const standings = Object.fromEntries(
    evidence.flatMap((one) => {
      const standing = standingOf(one, sources);
      return standing === "current" ? [] : [[one.id, standing] as const];
    }),
  );
  const quotes = Object.fromEntries(
    evidence.flatMap(({ kind, ...one }) => {
      const texts = kind === "quote" && "ref" in one ? sources.quotes.get(one.ref) : undefined;
      return texts && "ref" in one ? [[one.ref, texts] as const] : [];
    }),
  );
  return { ...stored, profile: withoutWithdrawn(stored.profile, standings), standings, quotes };
}

export const evidenceOf = (profile: Profile): Evidence[] =>
  Object.values(profile.choices).flatMap(({ evidence }) => evidence);

function standingOf(evidence: Evidence, { releases, scenarios, quotes }: Sources): EvidenceStanding {
  const ofRelease = (id: string): EvidenceStanding => {
    const release = releases.find((one) => one.id === id);
    if (!release || release.withdrawn) return "withdrawn";
    return releases.find(({ withdrawn }) => !withdrawn)?.id === id ? "current" : "superseded";
  };
  switch (evidence.kind) {
    case "document":
      return "current";
    case "quote":
      return quotes.has(evidence.ref) ? "current" : "withdrawn";
    case "release":
    case "measure":
      return ofRelease(evidence.ref);
    case "scenario": {
      const scenario = scenarios.find(({ id }) => id === evidence.ref);
      if (!scenario) return "withdrawn";
      return scenario.releaseId === null ? "current" : ofRelease(scenario.releaseId);
    }
  }
}

/** Numbers of what was withdrawn are shown to nobody any more; that there was evidence stays. */
function withoutWithdrawn(profile: Profile, standings: ShownProfile["standings"]): Profile {
  if (!Object.values(standings).includes("withdrawn")) return profile;
  const hide = (one: Evidence): Evidence =>
    standings[one.id] === "withdrawn" && "parameters" in one
      ? { ...one, parameters: {}, n: null, interval: null }
      : one;
  const choices = Object.entries(profile.choices).map(
    ([option, choice]) => [option, { ...choice, evidence: choice.evidence.map(hide) }] as const,
  );
  return { ...profile, choices: Object.fromEntries(choices) };
}

/** How the API names a profile: flat. What stands beside the profile itself may be sent back with it. */
export const sentProfile = ({ profile, ...about }: ShownProfile) => ({ ...about, ...profile });
export type SentProfile = ReturnType<typeof sentProfile>;

const ABOUT = new Set([
  "id",
  "revision",
  "replaces",
  "socialSpaceName",
  "changedAt",
  "changedBy",
  "standings",
  "quotes",
] satisfies (keyof ShownProfile)[]);

/** What is to be stored of what was sent: nobody writes who changed it, and when. */
export function withoutAbout(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !(ABOUT as Set<string>).has(key)));
}

export function shownFromSent(sent: SentProfile): ShownProfile {
  const { id, revision, replaces, socialSpaceName, changedAt, changedBy, standings, quotes, ...profile } =
    sent;
  return { id, revision, replaces, socialSpaceName, changedAt, changedBy, standings, quotes, profile };
}
