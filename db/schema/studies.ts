import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, geometry } from "../columns/types";
import { users } from "./people";

export const studies = pgTable("studies", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  /** `lib/domain/study/definition.ts`, with its version inside. */
  definition: jsonb().notNull(),
  /** Counts the changes of the definition; who changes it names the one they saw. */
  revision: integer().notNull().default(1),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** The study that a row belongs to and goes with; `people.ts`, which studies need themselves, has to write it out. */
export const ofStudy = () =>
  uuid("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** Every definition that a study has had, the present one included. */
export const studyVersions = pgTable(
  "study_versions",
  {
    studyId: ofStudy(),
    revision: integer().notNull(),
    definition: jsonb().notNull(),
    changedBy: uuid("changed_by").references(() => users.id),
    changedAt: at("changed_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.revision] })],
);

/** A consent text that data protection has released; without one no workshop of a real study opens. */
export const consentReleases = pgTable(
  "consent_releases",
  {
    studyId: ofStudy(),
    /** `consent.version` of the definition. */
    version: text().notNull(),
    releasedBy: uuid("released_by").references(() => users.id),
    releasedAt: at("released_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.version] })],
);

/** A study that somebody is setting up; nobody else sees it. */
export const studyDrafts = pgTable(
  "study_drafts",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** `lib/domain/study/draft.ts`, with its version inside. */
    draft: jsonb().notNull(),
    changedAt: at("changed_at").notNull().defaultNow(),
  },
  (t) => [index("study_drafts_user").on(t.userId)],
);

/** Recordings that came with a draft's file; they go to the study that it becomes. */
export const studyDraftClips = pgTable(
  "study_draft_clips",
  {
    draftId: uuid("draft_id")
      .notNull()
      .references(() => studyDrafts.id, { onDelete: "cascade" }),
    language: text().notNull(),
    clip: text().notNull(),
    mediaType: text("media_type").notNull(),
    hash: bytea().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.language, t.clip] })],
);

/** Secrets of a study, apart from its definition: nothing that shows a study reads them. */
export const studyKeys = pgTable("study_keys", {
  studyId: uuid("study_id")
    .primaryKey()
    .references(() => studies.id, { onDelete: "cascade" }),
  /** HMAC key of the ±1 in releases. */
  releaseKey: bytea("release_key").notNull(),
  /** HMAC key of stable ids in research exports. */
  exportKey: bytea("export_key").notNull(),
  /** ECDH P-256; tablets seal finished drawings to the public half. */
  sealingPublic: jsonb("sealing_public").notNull(),
  sealingPrivate: jsonb("sealing_private").notNull(),
});

export const socialSpaces = pgTable(
  "social_spaces",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    name: text().notNull(),
    boundary: geometry({ type: "MultiPolygon", srid: 4326 }).notNull(),
  },
  (t) => [
    index("social_spaces_study").on(t.studyId),
    index("social_spaces_boundary").using("gist", t.boundary),
  ],
);

export const workshops = pgTable(
  "workshops",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** 8 Crockford base32 characters; not a secret, never reused. */
    code: text().notNull().unique(),
    title: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    /** Local time of the study area, HH:MM. */
    begins: text(),
    ends: text(),
    /** Where it is, in words. */
    place: text(),
    venue: geometry({ type: "Point", srid: 4326 }),
    /** How many people may come. */
    expected: integer(),
    /** Nothing drawn here ever counts. */
    practice: boolean().notNull().default(false),
    /** Timed steps (`lib/domain/workshop/protocol.ts`). */
    protocol: jsonb(),
    /** How many people drew, as the facilitator counted them at the end. */
    peopleDrew: integer("people_drew"),
    pinHash: bytea("pin_hash"),
    /** A demo workshop admits every tablet at once. */
    demo: boolean().notNull().default(false),
    closedAt: at("closed_at"),
    /** Where the facilitator has called the whole room to (`lib/domain/workshop/orders.ts`). */
    step: text(),
    /** What went otherwise than planned, and who was missing (`lib/domain/workshop/notes.ts`). */
    notes: jsonb(),
  },
  (t) => [
    index("workshops_study").on(t.studyId),
    check("workshops_step", sql`${t.step} in ('talk', 'wish', 'end')`),
  ],
);

/** A tablet's admission to a workshop. */
export const passes = pgTable(
  "passes",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    workshopId: uuid("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    tokenHash: bytea("token_hash").notNull().unique(),
    /** Written on the tablet's resting screen; 1, 2, 3 … within a workshop. */
    number: integer().notNull().default(0),
    /** What the facilitator asked of this tablet (`lib/domain/workshop/orders.ts`). */
    hold: boolean().notNull().default(false),
    step: text(),
    stop: boolean().notNull().default(false),
    erase: boolean().notNull().default(false),
    coming: boolean().notNull().default(false),
    /** The tablet's last word of itself: progress, never content (`lib/domain/workshop/beat.ts`). */
    beat: jsonb(),
    beatAt: at("beat_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    /** Null as long as the tablet waits at the door: until then its pass opens nothing. */
    admittedAt: at("admitted_at").defaultNow(),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    index("passes_workshop").on(t.workshopId),
    check("passes_step", sql`${t.step} in ('talk', 'wish', 'end')`),
  ],
);
