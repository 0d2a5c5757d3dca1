import { integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns/types";
import { kitProfiles } from "./kit";
import { users } from "./people";
import { ofStudy } from "./studies";

/** What those who have drawn are told about a decided profile; a copy of what may be told, never the profile itself. */
export const kitOutcomes = pgTable("kit_outcomes", {
  profileId: uuid("profile_id")
    .primaryKey()
    .references(() => kitProfiles.id, { onDelete: "cascade" }),
  studyId: ofStudy(),
  /** Counts every change: what a form read must still be so when it is stored (If-Match). */
  version: integer().notNull().default(1),
  /** `lib/domain/kit/outcome.ts` */
  content: jsonb().notNull(),
  /** Since when everybody can read it; null: nobody can yet. */
  shownAt: at("shown_at"),
  changedAt: at("changed_at").notNull(),
  changedBy: uuid("changed_by").references(() => users.id),
});
