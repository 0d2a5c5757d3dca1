import * as z from "zod";
import { storable } from "../storable";
import { countVertices, isLive } from "./live-mark";
import {
  ATTITUDES,
  CERTAINTIES,
  CONSENT_LAYERS,
  INPUTS,
  KINDS,
  LIMITS,
  METHODS,
  MODES,
  NO_ANSWER,
  PHASES,
  TIMES,
  WISHES,
} from "./terms";

/**
 * The drawing document, version 1: one person's subjective map, the unit of saving and of sync.
 * Coordinates are lng, lat (EPSG:4326) unless a sketch's space says `sheet` (pixels).
 * Unknown fields are refused, so that a newer tablet never loses data silently.
 */
const text = z.string().max(LIMITS.textCharacters).refine(storable, { error: "unstorable-text" });
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const timestamp = z.iso.datetime({ offset: true }).refine((value) => !value.startsWith("0000"));
const uuid = z.guid();

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/** lng, lat in degrees, EPSG:4326. */
export const positionSchema = z.tuple([longitude, latitude]);

const ring = z.array(positionSchema).min(4).max(LIMITS.verticesPerLocation);

const point = z.strictObject({ type: z.literal("Point"), coordinates: positionSchema });
const line = z.strictObject({
  type: z.literal("LineString"),
  coordinates: z.array(positionSchema).min(2).max(LIMITS.verticesPerLocation),
});
const polygon = z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1).max(50) });
const multiPolygon = z.strictObject({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(z.array(ring).min(1).max(50)).min(1).max(50),
});

export const geometrySchema = z.discriminatedUnion("type", [point, line, polygon, multiPolygon]);
export type Geometry = z.infer<typeof geometrySchema>;
export type Position = z.infer<typeof positionSchema>;

const strokePoint = z.tuple([
  z.number().min(-100_000).max(100_000),
  z.number().min(-100_000).max(100_000),
  z.number().int().min(0).max(2_000_000_000),
]);

export const sketchSchema = z
  .strictObject({
    space: z.enum(["map", "sheet"]),
    strokes: z.array(z.array(strokePoint).min(1)).min(1).max(2_000),
    colours: z.array(slug).max(2_000),
  })
  .refine((sketch) => sketch.colours.length === sketch.strokes.length, {
    error: "one-colour-a-stroke",
    path: ["colours"],
  })
  .refine(
    (sketch) =>
      sketch.space === "sheet" ||
      sketch.strokes.every((stroke) => stroke.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)),
    { error: "out-of-range", path: ["strokes"] },
  );
export type Sketch = z.infer<typeof sketchSchema>;

export const locationSchema = z
  .strictObject({
    geometry: geometrySchema,
    certainty: z.enum(CERTAINTIES).nullable(),
    radiusMeters: z.number().min(0).max(50_000).nullable(),
    method: z.enum(METHODS),
  })
  .refine((location) => countVertices(location.geometry) <= LIMITS.verticesPerLocation, {
    error: "too-many-vertices",
    path: ["geometry"],
  });
export type Location = z.infer<typeof locationSchema>;

const liveMarkSchema = z
  .strictObject({
    id: uuid,
    order: z.number().int().min(1).max(1_000_000),
    phase: z.enum(PHASES),
    prompt: slug.nullable(),
    kind: z.enum(KINDS),
    attitudes: z.array(z.enum([...ATTITUDES, ...WISHES])).max(3),
    strength: z.number().int().min(1).max(3).nullable(),
    times: z.array(z.enum(TIMES)).max(4),
    topics: z.array(slug).max(30),
    label: text.nullable(),
    comment: text.nullable(),
    audio: z
      .strictObject({
        seconds: z.number().min(0).max(600),
        type: z
          .string()
          .max(80)
          .regex(/^audio\/[\w.+-]+(;\s*codecs=[\w."-]+)?$/),
      })
      .nullable(),
    private: z.boolean(),
    anchor: z.boolean(),
    input: z.enum(INPUTS),
    sketch: sketchSchema.nullable(),
    location: locationSchema.nullable(),
    drawnAt: timestamp,
    removedAt: z.null(),
  })
  .refine((mark) => new Set(mark.attitudes).size === mark.attitudes.length, {
    error: "attitude-twice",
    path: ["attitudes"],
  })
  .refine(
    (mark) =>
      mark.attitudes.every((a) => (WISHES as readonly string[]).includes(a) === (mark.phase === "wish")),
    {
      error: "attitude-of-another-phase",
      path: ["attitudes"],
    },
  );

const removedMarkSchema = z.strictObject({
  id: uuid,
  order: z.number().int().min(1).max(1_000_000),
  phase: z.enum(PHASES),
  drawnAt: timestamp,
  removedAt: timestamp,
});

export const markSchema = z.union([liveMarkSchema, removedMarkSchema]);
export type LiveMark = z.infer<typeof liveMarkSchema>;
export type RemovedMark = z.infer<typeof removedMarkSchema>;
export type Mark = LiveMark | RemovedMark;

export const drawingDocumentSchema = z
  .strictObject({
    version: z.literal(1),
    id: uuid,
    participant: uuid,
    revision: z.number().int().min(1).max(2_000_000_000),
    workshop: uuid,
    mode: z.enum(MODES),
    language: slug,
    groups: z.record(slug, z.union([slug, z.literal(NO_ANSWER)])),
    consent: z.strictObject({
      version: z.string().min(1).max(40).refine(storable),
      layers: z.array(z.enum(CONSENT_LAYERS)).max(CONSENT_LAYERS.length),
      givenAt: timestamp,
    }),
    prompts: z.string().min(1).max(40).refine(storable),
    asked: z.array(slug).max(20),
    sheet: z
      .strictObject({
        width: z.number().min(1).max(20_000),
        height: z.number().min(1).max(20_000),
        picture: z.boolean(),
      })
      .nullable(),
    mapStyle: slug,
    landmarks: z.boolean(),
    helped: z.boolean(),
    practice: z.boolean(),
    startedAt: timestamp,
    finishedAt: timestamp.nullable(),
    marks: z.array(markSchema).max(LIMITS.marks),
  })
  .refine((drawing) => drawing.consent.layers.includes("summary"), {
    error: "consent-missing",
    path: ["consent", "layers"],
  })
  .refine((drawing) => new Set(drawing.marks.map((mark) => mark.id)).size === drawing.marks.length, {
    error: "mark-twice",
    path: ["marks"],
  })
  .refine((drawing) => countPoints(drawing.marks) <= LIMITS.pointsPerDocument, {
    error: "too-many-points",
    path: ["marks"],
  });
export type DrawingDocument = z.infer<typeof drawingDocumentSchema>;

function countPoints(marks: readonly Mark[]): number {
  let points = 0;
  for (const mark of marks) {
    if (!isLive(mark)) continue;
    for (const stroke of mark.sketch?.strokes ?? []) points += stroke.length;
    if (mark.location) points += countVertices(mark.location.geometry);
  }
  return points;
}
