import { index, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns/types";
import { users } from "./people";
import { ofStudy, socialSpaces } from "./studies";

/** A filled-in model kit of a social space. */
export const kitProfiles = pgTable(
  "kit_profiles",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    socialSpaceId: uuid("social_space_id")
      .notNull()
      .references(() => socialSpaces.id),
    /** Counts every change: what a page read must still be so when it is stored (If-Match). */
    revision: integer().notNull().default(1),
    /** `lib/domain/kit/profile.ts` without the social space, with its version inside. */
    content: jsonb().notNull(),
    /** Id of the decided profile that this one takes the place of once it is decided itself. */
    replaces: uuid(),
    createdAt: at("created_at").notNull(),
    changedAt: at("changed_at").notNull(),
    changedBy: uuid("changed_by").references(() => users.id),
  },
  (t) => [index("kit_profiles_study").on(t.studyId, t.socialSpaceId)],
);

/** Every revision that a profile has had, the present one included: nothing that somebody wrote is gone. */
export const kitProfileRevisions = pgTable(
  "kit_profile_revisions",
  {
    profileId: uuid("profile_id")
      .notNull()
      .references(() => kitProfiles.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    content: jsonb().notNull(),
    changedBy: uuid("changed_by").references(() => users.id),
    changedAt: at("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.profileId, t.revision] })],
);
