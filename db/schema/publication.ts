import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "../columns/types";
import { users } from "./people";
import { releases } from "./releases";

/** Acts on a release that need two persons: who asked, who was the second. Nothing of it is ever deleted. */
export const releaseActs = pgTable(
  "release_acts",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id").notNull(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    /** `publish`, `unpublish`, `withdraw` or `withdraw-zone` (`lib/domain/privacy/release-act.ts`) */
    act: text().notNull(),
    /** Attitude and zone of an act on one zone alone, as its feature is called. */
    zone: text(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => users.id),
    askedAt: at("asked_at").notNull(),
    confirmedBy: uuid("confirmed_by").references(() => users.id),
    confirmedAt: at("confirmed_at"),
    /** Taken back before anybody confirmed it, or overtaken by another act. */
    droppedAt: at("dropped_at"),
  },
  (t) => [index("release_acts_release").on(t.releaseId, t.askedAt)],
);

/** What data protection or those who speak for the participants have against a publication. */
export const objections = pgTable(
  "objections",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id").notNull(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    /** `participants` or `data-protection` */
    speaker: text().notNull(),
    reason: text().notNull(),
    raisedBy: uuid("raised_by")
      .notNull()
      .references(() => users.id),
    raisedAt: at("raised_at").notNull(),
    /** How it was settled, in words. */
    settlement: text(),
    settledBy: uuid("settled_by").references(() => users.id),
    settledAt: at("settled_at"),
  },
  (t) => [index("objections_release").on(t.releaseId)],
);

/** The feedback round of a release: open while people answer, then closed for good. */
export const feedbackRounds = pgTable("feedback_rounds", {
  releaseId: uuid("release_id")
    .primaryKey()
    .references(() => releases.id, { onDelete: "cascade" }),
  studyId: uuid("study_id").notNull(),
  /** 80 random bits in the address that is handed to participants. */
  code: text().notNull().unique(),
  openedAt: at("opened_at").notNull(),
  closedAt: at("closed_at"),
});

/** What the team reads from a release, in words, put to the participants. */
export const findings = pgTable(
  "findings",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id").notNull(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    /** Title and text by language, and what of the map it is about (`lib/domain/feedback/finding.ts`). */
    content: jsonb().notNull(),
    /** What people answered, as the public may know it; written when the round closes. */
    outcome: jsonb(),
    changedAt: at("changed_at").notNull(),
  },
  (t) => [index("findings_release").on(t.releaseId, t.position)],
);

/** One answer a device and finding; the hash differs from finding to finding, so that answers make no profile. */
export const findingAnswers = pgTable(
  "finding_answers",
  {
    findingId: uuid("finding_id")
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    deviceHash: bytea("device_hash").notNull(),
    /** `agree`, `disagree` or `different` */
    answer: text().notNull(),
    picture: text(),
    words: text(),
    answeredOn: date("answered_on", { mode: "string" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.findingId, t.deviceHash] })],
);
