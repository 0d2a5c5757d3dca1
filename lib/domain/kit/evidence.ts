import * as z from "zod";
import { RECIPES } from "./terms";

const text = (most: number) => z.string().trim().max(most);
const id = z.guid();
const addedOn = z.iso.date();

/** What a figure's sentence says with its parameters; in words in `kit:evidence`. */
export const EVIDENCE_SENTENCES = [
  "map-view",
  "took-part",
  "group-size",
  "group-missing",
  "groups-unlike",
  "groups-alike",
  "shared-zones",
  "steady-zones",
  "cross-use-most",
  "cross-use-least",
  "topic-named",
  "wished-zones",
  "unwished-zones",
  "scenario-best",
  "scenario-form",
  "reach",
  "host-seen",
  "slow-walkers",
] as const;

/**
 * What a choice rests on, frozen when it was put there: where it comes from, with which parameters, how many persons, which
 * interval, up to which day. Only released values stand in it. A person's own words never do: a quote is named and read anew each time,
 * so that words taken back are gone from here too.
 */
export const evidenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.enum(["release", "scenario", "measure"]),
    /** Id of the release or scenario. */
    ref: id,
    /** Its number or name, for those who read. */
    title: text(200),
    recipe: z.enum(RECIPES),
    sentence: z.enum(EVIDENCE_SENTENCES),
    parameters: z.record(
      z.string().max(40),
      z.union([z.string().max(400), z.number(), z.boolean(), z.null()]),
    ),
    /** Persons behind it; null where it counts none. */
    n: z.number().int().positive().nullable(),
    /** Bounds of what the sentence gives as one figure, in its unit: persons or minutes. */
    interval: z.tuple([z.number(), z.number()]).nullable(),
    /** Day up to which the data went. */
    cutoff: z.iso.date(),
    addedOn,
  }),
  z.strictObject({ id, kind: z.literal("quote"), ref: id, release: id, addedOn }),
  z.strictObject({
    id,
    kind: z.literal("document"),
    title: text(200).min(1),
    /** A link, or where it lies. */
    where: text(500),
    addedOn,
  }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceKind = Evidence["kind"];
export type FigureEvidence = Extract<Evidence, { recipe: string }>;

/** What has become of the source since: a newer release or scenario, one withdrawn, words taken back. */
export const EVIDENCE_STANDINGS = ["current", "superseded", "withdrawn"] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];
