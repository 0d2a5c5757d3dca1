import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "../columns/types";
import { markAudio, marks } from "./drawings";
import { users } from "./people";
import { releases } from "./releases";
import { ofStudy } from "./studies";

/**
 * What a person typed or said about a mark, on its way to being quoted. It goes with the mark, with the recording, with
 * the layer *quotes*, and when the person types something else.
 */
export const words = pgTable(
  "words",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    drawingId: uuid("drawing_id").notNull(),
    markId: uuid("mark_id").notNull(),
    source: text().notNull(),
    /** The mark once more when this is its recording. */
    audioMarkId: uuid("audio_mark_id"),
    /** As typed; null for a recording. */
    original: text(),
    language: text().notNull(),
    begunAt: at("begun_at").notNull(),
  },
  (t) => [
    unique("words_mark").on(t.drawingId, t.markId, t.source),
    index("words_study").on(t.studyId),
    foreignKey({
      name: "words_of_mark",
      columns: [t.drawingId, t.markId],
      foreignColumns: [marks.drawingId, marks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "words_of_recording",
      columns: [t.drawingId, t.audioMarkId],
      foreignColumns: [markAudio.drawingId, markAudio.markId],
    }).onDelete("cascade"),
    check(
      "words_source",
      sql`(${t.source} = 'comment' and ${t.original} is not null and ${t.audioMarkId} is null)
        or (${t.source} = 'audio' and ${t.original} is null and ${t.audioMarkId} = ${t.markId})`,
    ),
  ],
);

/** Transcript, translation and edited text, each version kept. */
export const wordSteps = pgTable(
  "word_steps",
  {
    wordsId: uuid("words_id")
      .notNull()
      .references(() => words.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    kind: text().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    draft: boolean().notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.wordsId, t.number] }),
    check("word_steps_kind", sql`${t.kind} in ('transcript', 'translation', 'edited')`),
  ],
);

/** Words that a second researcher let go: what planners and the public may read. */
export const quotes = pgTable(
  "quotes",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    wordsId: uuid("words_id")
      .notNull()
      .unique()
      .references(() => words.id, { onDelete: "cascade" }),
    attitudes: text().array().notNull(),
    /** A list of `QuoteText`: the original first. */
    texts: jsonb().notNull(),
    /** The last step it rests on. */
    afterStep: smallint("after_step").notNull(),
    releasedBy: uuid("released_by")
      .notNull()
      .references(() => users.id),
    releasedAt: at("released_at").notNull(),
  },
  (t) => [index("quotes_study").on(t.studyId)],
);

/** In which shown zone of which release a quoted mark counts; a quote without a line stands for no place. */
export const quoteZones = pgTable(
  "quote_zones",
  {
    quoteId: uuid("quote_id")
      .notNull()
      .references(() => quotes.id, { onDelete: "cascade" }),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    attitude: text().notNull(),
    zone: text().notNull(),
    rest: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quoteId, t.releaseId, t.attitude] }),
    index("quote_zones_release").on(t.releaseId, t.attitude, t.zone),
  ],
);
