import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, geometry } from "../columns/types";
import { participants } from "./drawings";
import { ofStudy, studies } from "./studies";

/** A frozen set of disclosure-controlled tables; the only thing planners and the public see. */
export const releases = pgTable(
  "releases",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    number: integer().notNull(),
    mode: text().notNull(),
    participants: integer().notNull(),
    /** Parameters, presentation (`surface` or `outlines`), and what was withheld, in words' keys. */
    facts: jsonb().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    /** Since when the public sees it; null: it does not. */
    publishedAt: at("published_at"),
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [uniqueIndex("releases_number").on(t.studyId, t.number)],
);

export const releaseZones = pgTable(
  "release_zones",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    studyId: uuid("study_id").notNull(),
    attitude: text().notNull(),
    /** H3 index of the cell, or of the parent whose pool this rest zone is. */
    zone: text().notNull(),
    resolution: smallint().notNull(),
    rest: boolean().notNull(),
    /** Protected number of distinct persons (±1); never a raw count. */
    persons: integer().notNull(),
    since: date({ mode: "string" }).notNull(),
    geometry: geometry({ type: "MultiPolygon", srid: 4326 }).notNull(),
    /** Shown to nobody since then, and kept for those who check. */
    withdrawnAt: at("withdrawn_at"),
    /** What the release says about groups in the zone; null in releases made before they said it. */
    groups: jsonb(),
    /** How steady the zone's place among the fullest is: a rank and rounded shares; null under 30 persons. */
    standing: jsonb(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.attitude, t.zone, t.rest] })],
);

/** Other tables of a release than its zones, protected as those are; absent in releases from before they were made. */
export const releaseTables = pgTable("release_tables", {
  releaseId: uuid("release_id")
    .primaryKey()
    .references(() => releases.id, { onDelete: "cascade" }),
  studyId: uuid("study_id").notNull(),
  tables: jsonb().notNull(),
});

/** What the audit of a release found and tried; for data protection, never for planners. */
export const releaseAudits = pgTable("release_audits", {
  releaseId: uuid("release_id")
    .primaryKey()
    .references(() => releases.id, { onDelete: "cascade" }),
  report: jsonb().notNull(),
});

/**
 * A person's random number in the history of releases, drawn when they arrive. Once they are erased it stands for nobody, here
 * and in the history, and nobody inherits it.
 */
export const releasePeople = pgTable(
  "release_people",
  {
    studyId: uuid("study_id").notNull(),
    participantId: uuid("participant_id"),
    number: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.studyId, t.number] }),
    uniqueIndex("release_people_person").on(t.studyId, t.participantId),
    // Of the columns only that of the person is emptied, as the migration says; the study stays.
    foreignKey({
      name: "release_people_participant",
      columns: [t.studyId, t.participantId],
      foreignColumns: [participants.studyId, participants.id],
    }).onDelete("set null"),
  ],
);

/**
 * Numbers of the persons whom a release counted. As all of the history it is read by the release job and by the computation of how
 * sure a scenario is, and never part of an answer.
 */
export const releasePopulations = pgTable("release_populations", {
  releaseId: uuid("release_id")
    .primaryKey()
    .references(() => releases.id, { onDelete: "cascade" }),
  people: jsonb().notNull(),
});

/**
 * The people of a release by what they are drawn again within and the workshops they drew in, as numbers that mean nothing
 * elsewhere: how sure a comparison of sites is can be computed long after the release. Who is erased leaves it
 * (`leaveStrata`).
 */
export const releaseStrata = pgTable(
  "release_strata",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    stratum: integer().notNull(),
    workshops: jsonb().notNull(),
    /** Numbers of `release_people`. */
    people: integer().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.stratum, t.workshops] })],
);

/** The cells of a zone and the numbers of the persons behind it, whenever it was published anew. */
export const releaseSets = pgTable(
  "release_sets",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    attitude: text().notNull(),
    zone: text().notNull(),
    rest: boolean().notNull(),
    cells: jsonb().notNull(),
    /** As in `db/columns/numbers.ts`. */
    people: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.attitude, t.zone, t.rest] })],
);

export const jobs = pgTable(
  "jobs",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id").references(() => studies.id, { onDelete: "cascade" }),
    userId: uuid("user_id"),
    kind: text().notNull(),
    state: text().notNull(),
    progress: integer().notNull().default(0),
    result: jsonb(),
    error: text(),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (t) => [index("jobs_study").on(t.studyId, t.createdAt)],
);

/** Failures of secrets, codes and passwords, counted per keyed address hash and target, by all processes together. */
export const failures = pgTable(
  "failures",
  {
    key: text().notNull(),
    windowStart: at("window_start").notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

/** Work that the server does by itself, and when one of its processes last began it. */
export const upkeep = pgTable("upkeep", {
  task: text().primaryKey(),
  begunAt: at("begun_at").notNull(),
});
