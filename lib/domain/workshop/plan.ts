import * as z from "zod";
import { positionSchema } from "../drawing/document";
import { minutesOf, protocolSchema } from "./protocol";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What is planned of a workshop; times are local to the study area. */
export const workshopPlanSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    day: z.iso.date(),
    begins: clock.nullable(),
    ends: clock.nullable(),
    /** In words: house, street, floor. */
    place: z.string().trim().max(300),
    /** The same on the map, lng and lat; null where nobody has said. */
    venue: positionSchema.nullable().default(null),
    expected: z.number().int().min(1).max(2_000).nullable(),
    protocol: protocolSchema,
  })
  .refine(({ begins, ends }) => begins === null || ends === null || minutesOf(begins) < minutesOf(ends), {
    error: "ends-before-it-begins",
    path: ["ends"],
  });
export type WorkshopPlan = z.infer<typeof workshopPlanSchema>;

/** The PIN of the day: short enough to be said across a room. */
export const pinSchema = z.string().regex(/^\d{4,8}$/);
