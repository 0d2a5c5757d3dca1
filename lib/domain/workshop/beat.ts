import * as z from "zod";
import { SCREENS } from "../drawing/session";
import { LIMITS } from "../drawing/terms";
import type { RoomStep } from "./orders";

/** Where a person at a tablet is: a screen, the talk, or nowhere: `rest` is a tablet that nobody uses. */
export const BEAT_STEPS = [...SCREENS, "talk", "rest"] as const;
export type BeatStep = (typeof BEAT_STEPS)[number];

/**
 * What a tablet tells of itself every few seconds: progress, never content. Small and closed, so that nothing of a
 * drawing can slip in.
 */
export const beatSchema = z.strictObject({
  step: z.enum(BEAT_STEPS),
  /** Since this person began. */
  minutes: z.number().int().min(0).max(100_000),
  marks: z.number().int().min(0).max(LIMITS.marks),
  language: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Maps on the tablet that the server has not confirmed. */
  unsent: z.number().int().min(0).max(10_000),
  /** Per cent; null where the device does not say. */
  battery: z.number().int().min(0).max(100).nullable(),
  needsHelp: z.boolean(),
  /** Someone draws for this person; tablets of before do not say it. */
  helped: z.boolean().default(false),
});
export type Beat = z.infer<typeof beatSchema>;
/** What the room knows of itself; the device adds its battery. */
export type Progress = Omit<Beat, "battery">;

/** What the answer to a beat asks of the tablet. */
export interface StandingOrders {
  /** Wait a moment. */
  hold: boolean;
  /** Where the room is called to. */
  step: RoomStep | null;
  /** The map is covered at once; whoever is there goes on, puts it away or ends. */
  stop: boolean;
  /** Delete the map, once the person there agrees; or forget it, when the tablet was taken `out`. */
  erase: boolean;
  /** The tablet was taken out of the workshop. */
  out: boolean;
  /** Somebody has seen the raised hand. */
  coming: boolean;
}

/** With these steps a new person begins: what was asked of the one before is over. */
export const beginsAnew = (step: BeatStep): boolean => step === "language" || step === "rest";
