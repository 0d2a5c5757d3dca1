import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, geometry } from "../columns/types";
import { ofStudy, passes, workshops } from "./studies";

/** A person in one study: a random id, and the hash of the secret that is their receipt. */
export const participants = pgTable(
  "participants",
  {
    studyId: ofStudy(),
    id: uuid().notNull(),
    secretHash: bytea("secret_hash").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.id] }), index("participants_secret").on(t.secretHash)],
);

export const drawings = pgTable(
  "drawings",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    workshopId: uuid("workshop_id")
      .notNull()
      .references(() => workshops.id),
    participantId: uuid("participant_id").notNull(),
    passId: uuid("pass_id")
      .notNull()
      .references(() => passes.id),
    revision: integer().notNull(),
    /** SHA-256 of the bytes received. */
    hash: bytea().notNull(),
    /** The bytes received. */
    document: bytea().notNull(),
    mode: text().notNull(),
    language: text().notNull(),
    groups: jsonb().notNull(),
    consentLayers: text("consent_layers").array().notNull(),
    practice: boolean().notNull(),
    /** Someone drew for this person. */
    helped: boolean().notNull().default(false),
    /** Waits for the facilitator and counts nowhere until then; why is `lib/domain/workshop/counting.ts`. */
    heldAt: at("held_at"),
    heldFor: text("held_for"),
    setAsideAt: at("set_aside_at"),
    /** A person decided whether this drawing counts, and why; from then on no rule holds it. */
    decidedAt: at("decided_at"),
    decidedFor: text("decided_for"),
    startedAt: at("started_at").notNull(),
    finishedAt: at("finished_at"),
    receivedAt: at("received_at").notNull().defaultNow(),
  },
  (t) => [
    index("drawings_study").on(t.studyId, t.id),
    index("drawings_participant").on(t.studyId, t.participantId),
    index("drawings_workshop").on(t.workshopId),
  ],
);

/** Earlier and losing versions of a drawing; nothing is discarded, except what its owner removed. */
export const drawingVersions = pgTable(
  "drawing_versions",
  {
    drawingId: uuid("drawing_id")
      .notNull()
      .references(() => drawings.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    hash: bytea().notNull(),
    document: bytea().notNull(),
    /** `superseded` by a higher revision, or the `loser` of a conflict. */
    kind: text().notNull(),
    receivedAt: at("received_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.drawingId, t.revision, t.hash] }),
    check("drawing_versions_kind", sql`${t.kind} in ('superseded', 'loser')`),
  ],
);

/** One row a live mark; rebuilt from the document whenever it changes. */
export const marks = pgTable(
  "marks",
  {
    drawingId: uuid("drawing_id")
      .notNull()
      .references(() => drawings.id, { onDelete: "cascade" }),
    id: uuid().notNull(),
    studyId: uuid("study_id").notNull(),
    order: integer("order").notNull(),
    phase: text().notNull(),
    prompt: text(),
    kind: text().notNull(),
    attitudes: text().array().notNull(),
    strength: smallint(),
    times: text().array().notNull(),
    topics: text().array().notNull(),
    label: text(),
    comment: text(),
    private: boolean().notNull(),
    anchor: boolean().notNull(),
    input: text().notNull(),
    sketch: jsonb(),
    certainty: text(),
    radiusMeters: real("radius_meters"),
    method: text(),
    /** As located, repaired and valid; null when not on this map. */
    geometry: geometry({ type: "Geometry", srid: 4326 }),
    drawnAt: at("drawn_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.drawingId, t.id] }),
    index("marks_study").on(t.studyId, t.drawingId),
    index("marks_geometry").using("gist", t.geometry),
  ],
);

/** Cells that a drawing's marks touch, one set an attitude (also `here`, `not-here`); private marks excluded. */
export const touchedCells = pgTable(
  "touched_cells",
  {
    drawingId: uuid("drawing_id")
      .notNull()
      .references(() => drawings.id, { onDelete: "cascade" }),
    studyId: uuid("study_id").notNull(),
    attitude: text().notNull(),
    resolution: smallint().notNull(),
    /** H3 index as a signed 64-bit number. */
    cell: bigint({ mode: "bigint" }).notNull(),
    /** Times of day as in `lib/domain/surface/times-mask.ts`; null: from before they were kept, noted before the next release. */
    times: smallint(),
  },
  (t) => [
    primaryKey({ columns: [t.drawingId, t.attitude, t.resolution, t.cell] }),
    index("touched_cells_study").on(t.studyId, t.attitude, t.resolution),
    index("touched_cells_untimed")
      .on(t.studyId)
      .where(sql`${t.times} is null`),
  ],
);

/**
 * What a drawing holds, in numbers, for the sentences of a release; noted with its marks. No row: to be noted before the
 * next release, because where the study or the workshop lies was changed, or a mark was taken out.
 */
export const drawnFigures = pgTable("drawn_figures", {
  drawingId: uuid("drawing_id")
    .primaryKey()
    .references(() => drawings.id, { onDelete: "cascade" }),
  /** Neither private nor an anchor or a wish; so are all the others. */
  marks: integer().notNull(),
  /** Located marks by certainty. */
  exact: integer().notNull(),
  about: integer().notNull(),
  area: integer().notNull(),
  /** Located marks in or across a social space of the study. */
  inside: integer().notNull(),
  /** Located marks within 500 m of the workshop's place. */
  nearVenue: integer("near_venue").notNull(),
  /** Topics that they name, each behind an attitude and a blank; more than once where several marks do. */
  named: text().array().notNull(),
});

/**
 * What is left of erased drawings and of receipts erased before anything arrived: nothing but the hash that
 * lets their return be refused.
 */
export const erasures = pgTable(
  "erasures",
  {
    /** The drawing, or null for a receipt erased as a whole. */
    drawingId: uuid("drawing_id").unique(),
    secretHash: bytea("secret_hash").notNull(),
    erasedAt: at("erased_at").notNull().defaultNow(),
  },
  (t) => [index("erasures_secret").on(t.secretHash)],
);

/** Three pictograms that a person chose for their receipt; hashed, kept also before anything arrived. */
export const receiptLocks = pgTable("receipt_locks", {
  secretHash: bytea("secret_hash").primaryKey(),
  lockHash: bytea("lock_hash").notNull(),
  setAt: at("set_at").notNull().defaultNow(),
});

/** A recording that belongs to one mark; it lives and goes with its drawing. */
export const markAudio = pgTable(
  "mark_audio",
  {
    drawingId: uuid("drawing_id")
      .notNull()
      .references(() => drawings.id, { onDelete: "cascade" }),
    markId: uuid("mark_id").notNull(),
    studyId: uuid("study_id").notNull(),
    mediaType: text("media_type").notNull(),
    seconds: real().notNull(),
    /** SHA-256 of the bytes received. */
    hash: bytea().notNull(),
    bytes: bytea().notNull(),
    receivedAt: at("received_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.drawingId, t.markId] })],
);

/** A photographed sheet, without EXIF. */
export const drawingPictures = pgTable("drawing_pictures", {
  drawingId: uuid("drawing_id")
    .primaryKey()
    .references(() => drawings.id, { onDelete: "cascade" }),
  studyId: uuid("study_id").notNull(),
  mediaType: text("media_type").notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** SHA-256 of the bytes received. */
  hash: bytea().notNull(),
  bytes: bytea().notNull(),
  receivedAt: at("received_at").notNull().defaultNow(),
});

/** What was sent sealed and could not be taken: kept as it came, for a person to look at, never dropped. */
export const quarantine = pgTable(
  "quarantine",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** SHA-256 of the bytes: the same parcel twice is one row. */
    hash: bytea().notNull(),
    bytes: bytea().notNull(),
    /** Code of the refusal. */
    reason: text().notNull(),
    receivedAt: at("received_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("quarantine_hash").on(t.studyId, t.hash)],
);
