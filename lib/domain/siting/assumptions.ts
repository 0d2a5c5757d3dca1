import * as z from "zod";

/** What "best" may mean. Source: `domain` C4. */
export const MODELS = ["p-median", "p-center", "maximal-cover", "ede", "felt"] as const;
export type Model = (typeof MODELS)[number];

/** Shares of the maps in the demand that are always shown side by side. */
export const ALPHAS = [0, 0.5, 1] as const;
/** How much an avoided stretch counts extra, shown side by side. */
export const LAMBDAS = [0, 1, 3] as const;
/** Metres a second: older people, with children or a pram; everybody; brisk. */
export const SPEEDS = [0.8, 1.2, 1.4] as const;

/** Sets of sites are compared up to so many sites. */
export const MOST_SITES = 5;

const candidateId = z.string().min(1).max(64);

/** What a planner may turn; every figure of a scenario names it. Source: `domain` C2, C3. */
export const assumptionsSchema = z.strictObject({
  /** Whose best sets are measured, side by side for one to `most` sites. */
  model: z.enum(MODELS),
  /** Share of the released maps in the demand, the rest is population; 0 where there is no release. */
  alpha: z.number().min(0).max(1),
  /** How much an avoided stretch counts extra in felt time; 0: not at all. */
  lambda: z.number().min(0).max(10),
  /** Metres a second. */
  speed: z.number().min(0.3).max(3),
  /** Metres of walk for a metre of straight line; with a walking network only for the way to it. */
  detour: z.number().min(1).max(3),
  /** Minutes of walk, ascending. */
  bands: z
    .tuple([z.number().positive(), z.number().positive(), z.number().positive()])
    .refine(([short, middle, long]) => short < middle && middle < long, { error: "bands-not-ascending" }),
  /** Aversion to inequality in the fair minutes (EDE); more negative weighs the worst-off more. */
  beta: z.number().min(-2).max(-0.5),
  /** Staffed hours a week that all sites share. */
  staffedHours: z.number().min(0).max(1_000),
  /** Sets of one up to so many sites. */
  most: z.number().int().min(1).max(MOST_SITES),
  /** Whether single zones within 500 m of a workshop's place are left out of the demand and of what is avoided. */
  withoutVenues: z.boolean(),
  /** Group set whose options the maps are balanced by, where the release has their numbers; null: not. */
  balance: z.string().nullable(),
  /** Candidates in every set, besides those to keep. */
  fixed: z.array(candidateId),
  /** Never both. */
  forbidden: z.array(z.tuple([candidateId, candidateId])),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  model: "p-median",
  alpha: 0.5,
  lambda: 1,
  speed: 1.2,
  detour: 1.3,
  bands: [5, 10, 15],
  beta: -1,
  staffedHours: 40,
  most: 3,
  withoutVenues: false,
  balance: null,
  fixed: [],
  forbidden: [],
};
