import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, geometry } from "../columns/types";
import { users } from "./people";
import { ofStudy } from "./studies";

/** One file that was taken into the register; undone as a whole. */
export const registerImports = pgTable(
  "register_imports",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** `institutions`, `areas` or `figures` */
    what: text().notNull(),
    file: text().notNull(),
    taken: integer().notNull(),
    importedBy: uuid("imported_by").references(() => users.id),
    importedAt: at("imported_at").notNull().defaultNow(),
  },
  (t) => [
    index("register_imports_study").on(t.studyId, t.importedAt),
    check("register_imports_what", sql`${t.what} in ('institutions', 'areas', 'figures')`),
  ],
);

/** Existing institutions and offers; columns as in `lib/domain/register/institution.ts`. */
export const institutions = pgTable(
  "institutions",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    /** Counts every change: what a form read must still be so when it is stored (If-Match). */
    version: integer().notNull().default(1),
    importId: uuid("import_id").references(() => registerImports.id, { onDelete: "set null" }),
    name: text().notNull(),
    kind: text().notNull(),
    provider: text().notNull(),
    address: text().notNull(),
    position: geometry({ type: "Point", srid: 4326 }).notNull(),
    openingHours: jsonb("opening_hours").notNull(),
    languages: text().array().notNull(),
    stepFree: boolean("step_free"),
    rooms: text().notNull(),
    oneOffCost: bigint("one_off_cost", { mode: "number" }),
    yearlyCost: bigint("yearly_cost", { mode: "number" }),
    availableFrom: date("available_from", { mode: "string" }),
    leaseUntil: date("lease_until", { mode: "string" }),
    selfImage: text("self_image").notNull(),
    stopWithin300m: boolean("stop_within_300m"),
    eveningService: boolean("evening_service"),
    /** Kept by researcher and data protection only. */
    shielded: boolean().notNull(),
    source: text().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("institutions_study").on(t.studyId, t.name),
    index("institutions_import").on(t.importId),
    index("institutions_position").using("gist", t.position),
  ],
);

/** Named parts of the city with their outlines. */
export const areas = pgTable(
  "areas",
  {
    id: uuid().primaryKey(),
    studyId: ofStudy(),
    importId: uuid("import_id").references(() => registerImports.id, { onDelete: "cascade" }),
    name: text().notNull(),
    key: text().notNull(),
    kind: text().notNull(),
    outline: geometry({ type: "MultiPolygon", srid: 4326 }).notNull(),
  },
  (t) => [
    index("areas_study").on(t.studyId, t.name),
    index("areas_import").on(t.importId),
    index("areas_outline").using("gist", t.outline),
    check("areas_valid", sql`ST_IsValid(${t.outline})`),
  ],
);

/** Figures of an area by year. A later file leaves the earlier one's figures, so that it can be undone. */
export const areaFigures = pgTable(
  "area_figures",
  {
    areaId: uuid("area_id")
      .notNull()
      .references(() => areas.id, { onDelete: "cascade" }),
    importId: uuid("import_id")
      .notNull()
      .references(() => registerImports.id, { onDelete: "cascade" }),
    figure: text().notNull(),
    year: smallint().notNull(),
    value: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.figure, t.year, t.importId] }),
    index("area_figures_import").on(t.importId),
  ],
);
