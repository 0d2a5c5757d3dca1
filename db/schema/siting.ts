import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, geometry } from "../columns/types";
import { institutions } from "./institutions";
import { users } from "./people";
import { releases } from "./releases";
import { ofStudy } from "./studies";

/** Where a contact point might stand; columns as in `lib/domain/siting/candidate.ts`. */
export const candidates = pgTable(
  "candidates",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** Counts every change: what a form read must still be so when it is stored (If-Match). */
    version: integer().notNull().default(1),
    /** The institution it would be attached to or part of. */
    institutionId: uuid("institution_id").references(() => institutions.id, { onDelete: "set null" }),
    name: text().notNull(),
    position: geometry({ type: "Point", srid: 4326 }).notNull(),
    embedding: text().notNull(),
    action: text().notNull(),
    /** Staffed hours a week; null where nobody has said. */
    weeklyHours: doublePrecision("weekly_hours"),
    oneOffCost: bigint("one_off_cost", { mode: "number" }),
    yearlyCost: bigint("yearly_cost", { mode: "number" }),
    note: text().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("candidates_study").on(t.studyId, t.name),
    index("candidates_institution").on(t.institutionId),
    check("candidates_embedding", sql`${t.embedding} in ('own', 'attached', 'integrated')`),
    check("candidates_action", sql`${t.action} in ('keep', 'open', 'close', 'move', 'weekly')`),
  ],
);

/** What demand and ways in the study area rest on beside the register: one file of each kind, whole. */
export const travelData = pgTable(
  "travel_data",
  {
    studyId: ofStudy(),
    kind: text().notNull(),
    version: integer().notNull().default(1),
    /** Where it comes from: a file's name, a drawing. */
    source: text().notNull(),
    content: jsonb().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.studyId, t.kind] }),
    check(
      "travel_data_kind",
      sql`${t.kind} in ('population', 'barriers', 'crossings', 'network', 'minutes')`,
    ),
  ],
);

/** A comparison of sites with everything it was computed from; but for the quotes on its sheet it is never changed afterwards. */
export const scenarios = pgTable(
  "scenarios",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    name: text().notNull(),
    /** The release it rests on; null: population alone. */
    releaseId: uuid("release_id").references(() => releases.id, { onDelete: "set null" }),
    inputs: jsonb().notNull(),
    result: jsonb().notNull(),
    /** SHA-256 of the result, by which a computation anew is compared. */
    hash: text().notNull(),
    /** Released quotes that stand on its sheet, in their order; one that is withdrawn is shown no more. */
    quotes: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdBy: uuid("created_by").references(() => users.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("scenarios_study").on(t.studyId, t.createdAt)],
);
