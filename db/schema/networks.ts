import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { geometry } from "../columns/types";
import { ofStudy } from "./studies";

/** Who takes part in networks: roles, not persons; columns as in `lib/domain/networks/actor.ts`. */
export const networkActors = pgTable(
  "network_actors",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** Counts every change: what a form read must still be so when it is stored (If-Match). */
    version: integer().notNull().default(1),
    institution: text().notNull(),
    network: text().notNull(),
    function: text().notNull(),
    fields: text().array().notNull(),
    scope: text().notNull(),
    engagement: text().notNull(),
    position: geometry({ type: "Point", srid: 4326 }),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index("network_actors_study").on(t.studyId, t.institution),
    check("network_actors_scope", sql`${t.scope} in ('social-space', 'city', 'supra-regional')`),
    check("network_actors_engagement", sql`${t.engagement} in ('salaried', 'voluntary', 'both')`),
  ],
);

/** Ties between two actors; without a direction, so that the smaller id stands first. */
export const networkTies = pgTable(
  "network_ties",
  {
    studyId: ofStudy(),
    one: uuid()
      .notNull()
      .references(() => networkActors.id, { onDelete: "cascade" }),
    other: uuid()
      .notNull()
      .references(() => networkActors.id, { onDelete: "cascade" }),
    state: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.one, t.other] }),
    index("network_ties_study").on(t.studyId),
    index("network_ties_other").on(t.other),
    check("network_ties_order", sql`${t.one} < ${t.other}`),
    check("network_ties_state", sql`${t.state} in ('exists', 'consolidate', 'expand', 'build')`),
  ],
);
