import * as z from "zod";
import type { Attitude } from "../../drawing/terms";

/** What is looked at before a release is stored; words in `release-audit:rules`. */
export const AUDIT_RULES = [
  "persons", // every zone stands for at least k persons, and shows at least k
  "overlap", // no cell is in two zones of one attitude
  "rest", // step 4: the people of a rest zone fit beside any one of its parts
  "change", // step 8: two numbers of a zone differ by nobody or at least k, and so do those elsewhere
  "frozen", // zones of a frozen partition are neither new nor gone nor moved
  "waves", // nobody is in two waves
  "groups", // rule 13: each group and each complement reaches k
  "public", // the public view is part of the planners'
  "standing", // rule 14: shares in steps of 5 %, and only from 30 persons
  "inference", // what somebody with all the rules can compute from the numbers alone
] as const;
export type AuditRule = (typeof AUDIT_RULES)[number];

/** Something that would tell about a few persons. */
export interface Finding {
  readonly rule: AuditRule;
  readonly attitude: Attitude | null;
  readonly zone: string;
}

export const auditReportSchema = z.strictObject({
  version: z.literal(1),
  /** How often each rule was looked at; nothing was found, or there would be no release. */
  checks: z.array(z.strictObject({ rule: z.enum(AUDIT_RULES), looked: z.number().int() })),
  /** Numbers not shown for which the solver asked how small and how large they can be. */
  solver: z.strictObject({
    asked: z.number().int(),
    /** Not answered within the time limit; the closed forms hold for them all the same. */
    undecided: z.number().int(),
  }),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
