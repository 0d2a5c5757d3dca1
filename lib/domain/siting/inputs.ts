import * as z from "zod";
import { ATTITUDES } from "../drawing/terms";
import { SURFACE_FROM_PERSONS } from "../privacy/presentation";
import { zoneGroupsSchema } from "../privacy/groups";
import { furtherTablesSchema } from "../privacy/tables/further-tables";
import { assumptionsSchema } from "./assumptions";
import { candidateSchema, positionSchema } from "./candidate";

const ring = z.array(positionSchema).min(4);
const id = z.string().min(1).max(64);

/** People who live somewhere: at a point, or anywhere in an outline (then spread evenly over the cells within). */
export const residentsSchema = z.strictObject({
  id,
  /** What an office calls it: a quarter's name, or empty for a row of a grid. */
  name: z.string(),
  persons: z.number().min(0),
  where: z.union([
    z.strictObject({ at: positionSchema }),
    /** Polygons of rings, closed, lng/lat. */
    z.strictObject({ outline: z.array(z.array(ring).min(1)).min(1) }),
  ]),
});
export type Residents = z.infer<typeof residentsSchema>;

/** A shown zone of the release. `cells`: its base cells, from `cellsOfZone`; it must not be a withdrawn one. */
export const demandZoneSchema = z.strictObject({
  attitude: z.enum(ATTITUDES),
  zone: z.string(),
  rest: z.boolean(),
  /** Protected number, ±1. */
  persons: z.number().int().positive(),
  cells: z.array(z.string()).min(1),
  /** Null: the release says nothing about groups. */
  groups: zoneGroupsSchema.nullable(),
});
export type DemandZone = z.infer<typeof demandZoneSchema>;

const releaseSchema = z.strictObject({
  id: z.uuid(),
  number: z.number().int(),
  /** Persons counted. */
  participants: z.number().int().min(0),
  /** Workshops they came to, at least 1. */
  workshops: z.number().int().min(1),
  k: z.number().int(),
  /** Whole marks a person, median; null where the release does not say it. */
  marksPerPerson: z.number().int().nullable(),
  /** Options that too few chose; by their names in the study. */
  missingGroups: z.array(z.strictObject({ set: z.string(), option: z.string() })),
  /** Class of each option's persons (place in `PERSON_CLASSES`). */
  groupSizes: furtherTablesSchema.shape.groupSizes,
  /** Who uses one quarter uses the other too, per cent; null under 150 persons. Units are names of quarters. */
  quarters: furtherTablesSchema.shape.from150.unwrap().shape.quarters.nullable(),
  zones: z.array(demandZoneSchema),
});
export type SitingRelease = z.infer<typeof releaseSchema>;

/** A walking network: every edge both ways. */
export const networkSchema = z.strictObject({
  nodes: z.array(z.strictObject({ id, at: positionSchema })),
  edges: z.array(z.strictObject({ from: id, to: id, metres: z.number().min(0) })),
});
export type WalkingNetwork = z.infer<typeof networkSchema>;

/**
 * Everything that a scenario freezes; the same inputs give the same comparison, byte for byte. Nothing in it is raw: it
 * is population, what planners own, and shown numbers of one release. How sure the answer is needs the release's raw
 * sets as well, and is computed apart (`Sureness`).
 */
export const sitingInputsSchema = z.strictObject({
  version: z.literal(1),
  /** H3 resolution of the study's cells. */
  baseResolution: z.number().int().min(7).max(11),
  population: z.array(residentsSchema),
  /** Null: nothing is released; only the population counts, and nothing is known to be avoided. */
  release: releaseSchema.nullable(),
  candidates: z.array(candidateSchema),
  /** Lines that nobody can walk across, except at a crossing. */
  barriers: z.array(z.array(positionSchema).min(2)),
  crossings: z.array(positionSchema),
  /** Replaces straight lines, barriers and crossings. */
  network: networkSchema.nullable(),
  /** Minutes by public transport or any other table, one way; they replace the walk. `from`: id of residents. */
  minutes: z.array(z.strictObject({ from: id, to: id, minutes: z.number().min(0) })),
  /** Where workshops took place, by their names: lng, lat. */
  venues: z.array(positionSchema),
  assumptions: assumptionsSchema,
  /** Of the resamples. */
  seed: z.number().int().min(0).max(0xffff_ffff),
});
export type SitingInputs = z.infer<typeof sitingInputsSchema>;

/**
 * Under 30 persons or with one workshop, what comes out is an exploration: no winner, sites in the order of the alphabet.
 * Without a release there is no sample, and nothing to explore.
 */
export const isExploration = (release: SitingRelease | null): boolean =>
  release !== null && (release.participants < SURFACE_FROM_PERSONS || release.workshops < 2);
