import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, geometry } from "../columns/types";

const at = (name: string) => timestamp(name, { withTimezone: true });

export const studies = pgTable("studies", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  /** `lib/domain/study/definition.ts`, with its version inside. */
  definition: jsonb().notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
});

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
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
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
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    /** 8 Crockford base32 characters; not a secret, never reused. */
    code: text().notNull().unique(),
    title: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    venue: geometry({ type: "Point", srid: 4326 }),
    pinHash: bytea("pin_hash"),
    /** A demo workshop admits every tablet at once. */
    demo: boolean().notNull().default(false),
    closedAt: at("closed_at"),
    /** `talk` once the facilitator has started the talk for the whole room. */
    step: text(),
  },
  (t) => [
    index("workshops_study").on(t.studyId),
    check("workshops_step", sql`${t.step} in ('talk')`),
  ],
);

/** A tablet's admission to a workshop. */
export const passes = pgTable(
  "passes",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    workshopId: uuid("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    tokenHash: bytea("token_hash").notNull().unique(),
    /** Written on the tablet's resting screen; 1, 2, 3 … within a workshop. */
    number: integer().notNull().default(0),
    /** What the facilitator asked of this tablet: hold the screen, start the talk, stop gently. */
    hold: boolean().notNull().default(false),
    step: text(),
    stop: boolean().notNull().default(false),
    /** The tablet's last word of itself: progress, never content (`lib/domain/workshop/beat.ts`). */
    beat: jsonb(),
    beatAt: at("beat_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    revokedAt: at("revoked_at"),
  },
  (t) => [index("passes_workshop").on(t.workshopId), check("passes_step", sql`${t.step} in ('talk')`)],
);
