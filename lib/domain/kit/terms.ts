/** Words of the model kit that are no part of the fact sheet: states, who speaks, how the maps may inform a choice. */
export const SCOPES = ["internal", "external"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a profile says about one option; `open` is what nobody has spoken about, too. */
export const OPTION_STATES = ["chosen", "considered", "rejected", "open"] as const;
export type OptionState = (typeof OPTION_STATES)[number];

export const PROFILE_STATUSES = ["draft", "in-dialogue", "ready", "decided", "superseded"] as const;
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** Everyone whom a contact point in the social space concerns, as groups and never as persons. */
export const ACTOR_GROUPS = [
  "users",
  "residents",
  "volunteers",
  "professionals",
  "providers",
  "administration",
  "politics",
] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

/** What a group said; a group without a stance was not asked. */
export const STANCES = ["for", "mixed", "against"] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_SOURCES = ["workshop", "interview", "meeting"] as const;
export type StanceSource = (typeof STANCE_SOURCES)[number];

/** 0: an organisational decision · 1: maps give a hint, no evidence · 2: maps inform it directly. */
export const EVIDENCE_LEVELS = [0, 1, 2] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** What of the maps speaks about an option; told in words in `kit:recipes`. */
export const RECIPES = [
  "scenarios",
  "cross-use",
  "perception",
  "shared-places",
  "reach",
  "participation",
  "overlap",
  "co-mention",
  "topics",
  "place-names",
  "wishes",
  "access",
] as const;
export type Recipe = (typeof RECIPES)[number];
