import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea } from "../columns/types";
import { studies } from "./studies";

export const users = pgTable("users", {
  id: uuid().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text("password_hash").notNull(),
  /** Accounts of the demo; refused when BASE_URL is not local. */
  demo: text(),
  /** May found studies, and owns what they found. */
  mayFound: boolean("may_found").notNull().default(false),
  createdAt: at("created_at").notNull().defaultNow(),
  disabledAt: at("disabled_at"),
});

/** Checked on every request: logout, disabling and role changes take effect at once. */
export const userSessions = pgTable(
  "user_sessions",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
    /** When a code was given; without it the session of somebody with a second factor is nobody's. */
    secondFactorAt: at("second_factor_at"),
  },
  (t) => [index("user_sessions_user").on(t.userId)],
);

/** One that counts and at most one that is being set up, so that the old device serves until the new one does. */
export const secondFactors = pgTable(
  "second_factors",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Encrypted with a key made from AUTH_SECRET; the database alone opens nothing. */
    sealedSecret: bytea("sealed_secret").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    confirmedAt: at("confirmed_at"),
    /** The step of the last code that was taken; each code counts once. */
    lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  },
  (t) => [
    uniqueIndex("second_factors_confirmed")
      .on(t.userId)
      .where(sql`confirmed_at is not null`),
    uniqueIndex("second_factors_pending")
      .on(t.userId)
      .where(sql`confirmed_at is null`),
  ],
);

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: bytea("code_hash").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** A link into a study, shown once to the owner who made it. It ends with its time, its use or its owner's role. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey(),
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    tokenHash: bytea("token_hash").notNull().unique(),
    email: text().notNull(),
    name: text().notNull(),
    roles: text().array().notNull(),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [index("invitations_study").on(t.studyId)],
);

export const apiTokens = pgTable("api_tokens", {
  id: uuid().primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  studyId: uuid("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" }),
  name: text().notNull(),
  tokenHash: bytea("token_hash").notNull().unique(),
  createdAt: at("created_at").notNull().defaultNow(),
  expiresAt: at("expires_at").notNull(),
  lastUsedAt: at("last_used_at"),
  revokedAt: at("revoked_at"),
});

/** A researcher grant counts only when data protection has confirmed it. */
export const memberships = pgTable(
  "memberships",
  {
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text().notNull(),
    grantedBy: uuid("granted_by").references(() => users.id),
    grantedAt: at("granted_at").notNull().defaultNow(),
    confirmedBy: uuid("confirmed_by").references(() => users.id),
    confirmedAt: at("confirmed_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.studyId, t.userId, t.role] }),
    index("memberships_user").on(t.userId),
    check(
      "memberships_role",
      sql`${t.role} in ('facilitator', 'researcher', 'planner', 'data-protection', 'owner')`,
    ),
    // Nobody is planner and researcher of one study; the database says so too.
    uniqueIndex("memberships_planner_or_researcher")
      .on(t.studyId, t.userId)
      .where(sql`role in ('planner', 'researcher') and revoked_at is null`),
  ],
);

/** Who saw or changed what; never content. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: at("at").notNull().defaultNow(),
    studyId: uuid("study_id"),
    userId: uuid("user_id"),
    actorKind: text("actor_kind").notNull(),
    action: text().notNull(),
    target: jsonb().notNull(),
  },
  (t) => [index("audit_log_study").on(t.studyId, t.id)],
);
