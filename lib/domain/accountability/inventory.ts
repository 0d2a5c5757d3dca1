import type { Role } from "../access/roles";
import type { StudyDefinition } from "../study/definition";
import { retentionOf } from "../study/retention";

/** Whom a class of data tells something about. */
export type Subject = "participants" | "staff" | "others" | "nobody";

/** What ends the keeping of a class; figures come from the study's retention. */
export type Ending =
  | { rule: "raw" | "audio" | "key" }
  | { rule: "drawing" | "handover" | "study" | "account" | "session" | "day" | "never" };

export interface DataClass {
  about: Subject;
  /** Places, ways and remarks of people allow conclusions on what Art. 9 GDPR protects. */
  special: boolean;
  /** Roles of the study that can see it at the desk or in exports; nobody else can. */
  seenBy: readonly Role[];
  ending: Ending;
}

const of = (about: Subject, ending: Ending["rule"], seenBy: readonly Role[], special = false): DataClass => ({
  about,
  special,
  seenBy,
  ending: { rule: ending },
});
const STAFF: readonly Role[] = ["facilitator", "researcher", "planner", "data-protection", "owner"];

/** Every class of data that the product keeps; words in `papers:classes`. */
export const DATA_CLASSES = {
  drawing: of("participants", "raw", ["researcher"], true),
  recording: of("participants", "audio", ["researcher"], true),
  words: of("participants", "drawing", ["researcher"], true),
  quotes: of("participants", "drawing", ["researcher", "planner", "owner"]),
  photograph: of("participants", "raw", ["researcher"], true),
  parcel: of("participants", "raw", [], true),
  receipt: of("participants", "key", []),
  erasure: of("participants", "never", []),
  counting: of("participants", "drawing", []),
  answer: of("participants", "raw", ["researcher"], true),
  tablet: of("nobody", "raw", ["facilitator"]),
  release: of("nobody", "never", ["planner", "owner"]),
  "release-audit": of("nobody", "never", ["data-protection"]),
  study: of("nobody", "study", STAFF),
  workshop: of("nobody", "study", ["facilitator", "owner"]),
  voices: of("others", "study", STAFF),
  register: of("others", "study", STAFF),
  sites: of("nobody", "study", ["researcher", "planner", "owner"]),
  kit: of("staff", "study", ["researcher", "planner", "owner"]),
  keys: of("nobody", "study", []),
  account: of("staff", "account", ["data-protection", "owner"]),
  session: of("staff", "session", []),
  log: of("staff", "never", ["data-protection", "owner"]),
  upkeep: of("nobody", "never", []),
  attempt: of("others", "day", []),
  "on-tablet": of("participants", "handover", [], true),
  "tablet-map": of("nobody", "study", []),
} as const satisfies Readonly<Record<string, DataClass>>;

export type DataClassName = keyof typeof DATA_CLASSES;
export const DATA_CLASS_NAMES = Object.keys(DATA_CLASSES) as DataClassName[];

interface Holding {
  class: DataClassName;
  columns: readonly string[];
}

const holds = (name: DataClassName, columns: string): Holding => ({
  class: name,
  columns: columns.split(" "),
});

/** Every table of the database with every column; a test compares it with `db/schema`. */
export const TABLES: Readonly<Record<string, Holding>> = {
  participants: holds("receipt", "study_id id secret_hash created_at"),
  drawings: holds(
    "drawing",
    "id study_id workshop_id participant_id pass_id revision hash document mode language groups consent_layers practice helped held_at held_for set_aside_at decided_at decided_for started_at finished_at received_at",
  ),
  drawing_versions: holds("drawing", "drawing_id revision hash document kind received_at"),
  marks: holds(
    "drawing",
    "drawing_id id study_id order phase prompt kind attitudes strength times topics label comment private anchor input sketch certainty radius_meters method geometry drawn_at",
  ),
  drawn_figures: holds("drawing", "drawing_id marks exact about area inside near_venue named"),
  touched_cells: holds("drawing", "drawing_id study_id attitude resolution cell times"),
  erasures: holds("erasure", "drawing_id secret_hash erased_at"),
  receipt_locks: holds("receipt", "secret_hash lock_hash set_at"),
  mark_audio: holds("recording", "drawing_id mark_id study_id media_type seconds hash bytes received_at"),
  drawing_pictures: holds("photograph", "drawing_id study_id media_type width height hash bytes received_at"),
  quarantine: holds("parcel", "id study_id hash bytes reason received_at"),
  words: holds("words", "id study_id drawing_id mark_id source audio_mark_id original language begun_at"),
  word_steps: holds("words", "words_id number kind language text draft user_id at"),
  quotes: holds("quotes", "id study_id words_id attitudes texts after_step released_by released_at"),
  quote_zones: holds("quotes", "quote_id release_id attitude zone rest"),
  register_imports: holds("register", "id study_id what file taken imported_by imported_at"),
  institutions: holds(
    "register",
    "id study_id version import_id name kind provider address position opening_hours languages step_free rooms one_off_cost yearly_cost available_from lease_until self_image stop_within_300m evening_service shielded source updated_at",
  ),
  areas: holds("register", "id study_id import_id name key kind outline"),
  area_figures: holds("register", "area_id import_id figure year value"),
  candidates: holds(
    "sites",
    "id study_id version institution_id name position embedding action weekly_hours one_off_cost yearly_cost note updated_at",
  ),
  travel_data: holds("sites", "study_id kind version source content updated_at"),
  scenarios: holds("sites", "id study_id name release_id inputs result hash quotes created_by created_at"),
  kit_profiles: holds(
    "kit",
    "id study_id social_space_id revision content replaces created_at changed_at changed_by",
  ),
  kit_profile_revisions: holds("kit", "profile_id revision content changed_by changed_at"),
  kit_outcomes: holds("kit", "profile_id study_id version content shown_at changed_at changed_by"),
  network_actors: holds(
    "register",
    "id study_id version institution network function fields scope engagement position updated_at",
  ),
  network_ties: holds("register", "study_id one other state"),
  study_languages: holds(
    "voices",
    "study_id language name direction reviewed_version reviewer reviewed_by reviewed_at open",
  ),
  clips: holds("voices", "study_id language clip media_type seconds hash bytes uploaded_by uploaded_at"),
  users: holds("account", "id email name password_hash demo may_found created_at disabled_at"),
  user_sessions: holds(
    "session",
    "id user_id created_at last_seen_at expires_at revoked_at second_factor_at",
  ),
  second_factors: holds("account", "id user_id sealed_secret created_at confirmed_at last_step"),
  recovery_codes: holds("account", "user_id code_hash used_at"),
  invitations: holds(
    "account",
    "id study_id token_hash email name roles invited_by created_at expires_at accepted_at revoked_at",
  ),
  api_tokens: holds(
    "account",
    "id user_id study_id name token_hash created_at expires_at last_used_at revoked_at",
  ),
  memberships: holds(
    "account",
    "study_id user_id role granted_by granted_at confirmed_by confirmed_at revoked_at",
  ),
  audit_log: holds("log", "id at study_id user_id actor_kind action target"),
  releases: holds(
    "release",
    "id study_id number mode participants facts created_at published_at withdrawn_at",
  ),
  release_zones: holds(
    "release",
    "release_id study_id attitude zone resolution rest persons since geometry withdrawn_at groups standing",
  ),
  release_tables: holds("release", "release_id study_id tables"),
  release_audits: holds("release-audit", "release_id report"),
  release_acts: holds(
    "log",
    "id study_id release_id act zone asked_by asked_at confirmed_by confirmed_at dropped_at",
  ),
  objections: holds(
    "log",
    "id study_id release_id speaker reason raised_by raised_at settlement settled_by settled_at",
  ),
  feedback_rounds: holds("release", "release_id study_id code opened_at closed_at"),
  findings: holds("release", "id study_id release_id position content outcome changed_at"),
  finding_answers: holds("answer", "finding_id device_hash answer picture words answered_on"),
  release_people: holds("counting", "study_id participant_id number"),
  release_populations: holds("counting", "release_id people"),
  release_strata: holds("counting", "release_id stratum workshops people"),
  release_sets: holds("counting", "release_id attitude zone rest cells people"),
  jobs: holds("log", "id study_id user_id kind state progress result error created_at finished_at"),
  upkeep: holds("upkeep", "task begun_at"),
  failures: holds("attempt", "key window_start count"),
  studies: holds("study", "id slug definition revision created_at"),
  study_versions: holds("study", "study_id revision definition changed_by changed_at"),
  consent_releases: holds("study", "study_id version released_by released_at"),
  study_drafts: holds("study", "id user_id draft changed_at"),
  study_draft_clips: holds("voices", "draft_id language clip media_type hash bytes"),
  study_keys: holds("keys", "study_id release_key export_key sealing_public sealing_private"),
  social_spaces: holds("study", "id study_id name boundary"),
  workshops: holds(
    "workshop",
    "id study_id code title day begins ends place venue expected practice protocol people_drew pin_hash demo closed_at step notes",
  ),
  passes: holds(
    "tablet",
    "id study_id workshop_id token_hash number hold step stop erase coming beat beat_at created_at admitted_at revoked_at",
  ),
};

/** Every store that a tablet keeps, by its database; a test compares it with what the tablet opens. */
export const TABLET_STORES: Readonly<Record<string, Readonly<Record<string, DataClassName>>>> = {
  ortssinn: {
    sessions: "on-tablet",
    envelopes: "on-tablet",
    outbox: "on-tablet",
    workshops: "study",
    keys: "on-tablet",
    rests: "on-tablet",
    parked: "on-tablet",
  },
  "ortssinn-basemaps": { versions: "tablet-map", pieces: "tablet-map" },
  "ortssinn-places": { lists: "tablet-map" },
};

/** Where a class lies: tables of the database, stores of a tablet. */
export function placesOf(name: DataClassName): string[] {
  const tables = Object.entries(TABLES).flatMap(([table, held]) => (held.class === name ? [table] : []));
  const stores = Object.entries(TABLET_STORES).flatMap(([database, held]) =>
    Object.entries(held).flatMap(([store, kept]) => (kept === name ? [`${database}/${store}`] : [])),
  );
  return [...tables, ...stores];
}

/** The months or days after which a study deletes what ends by one of its own figures. */
export function keptFor(rule: "raw" | "audio" | "key", study: Pick<StudyDefinition, "retention">): number {
  const { rawMonths, audioDays, keyMonths } = retentionOf(study);
  return { raw: rawMonths, audio: audioDays, key: keyMonths }[rule];
}
