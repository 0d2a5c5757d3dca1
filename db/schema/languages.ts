import { boolean, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "../columns/types";
import { users } from "./people";
import { ofStudy } from "./studies";

/** A language of a study: who has read and heard it, and whether it is open to participants. */
export const studyLanguages = pgTable(
  "study_languages",
  {
    studyId: ofStudy(),
    /** One of the interface's, or one the study added by sound alone. */
    language: text().notNull(),
    /** Own name of a language that the study added; null for the interface's own. */
    name: text(),
    direction: text(),
    /** Consent text and sounds of this version were reviewed … */
    reviewedVersion: text("reviewed_version"),
    /** … by this person, as they wrote their name. */
    reviewer: text(),
    reviewedBy: uuid("reviewed_by").references(() => users.id),
    reviewedAt: at("reviewed_at"),
    open: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.language] })],
);

/** A recorded text (`clip` of `lib/domain/study/clips.ts`), or a film in sign language. */
export const clips = pgTable(
  "clips",
  {
    studyId: ofStudy(),
    language: text().notNull(),
    clip: text().notNull(),
    mediaType: text("media_type").notNull(),
    seconds: real(),
    hash: bytea().notNull(),
    bytes: bytea().notNull(),
    uploadedBy: uuid("uploaded_by").references(() => users.id),
    uploadedAt: at("uploaded_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.language, t.clip] })],
);
