/** How grave or how likely something is, as proposed before a person has looked at it. */
export const LEVELS = ["low", "medium", "high"] as const;
export type Level = (typeof LEVELS)[number];

export interface Risk {
  /** How grave it would be for those concerned. */
  harm: Level;
  /** How likely it is without, and with the measures. */
  before: Level;
  after: Level;
  /** Tests of this project that fail when a measure does not hold; a test looks whether they are there. */
  tests: readonly string[];
}

/** What could happen to people whose maps are kept; words and measures in `papers:risks`. */
export const RISKS = {
  identified: {
    harm: "high",
    before: "high",
    after: "low",
    tests: ["tests/unit/domain/privacy", "tests/integration/releases/releases.test.ts"],
  },
  wrongReader: {
    harm: "high",
    before: "medium",
    after: "low",
    tests: [
      "tests/integration/access/walk.test.ts",
      "tests/integration/access/swap.test.ts",
      "tests/integration/people/roles.test.ts",
      "tests/integration/database/rights.test.ts",
    ],
  },
  account: {
    harm: "high",
    before: "medium",
    after: "low",
    tests: ["tests/integration/people/second-factor.test.ts", "tests/integration/people/limits.test.ts"],
  },
  tablet: {
    harm: "high",
    before: "medium",
    after: "low",
    tests: ["tests/unit/client/handover", "tests/e2e/handover.tablet.spec.ts"],
  },
  loss: {
    harm: "low",
    before: "high",
    after: "low",
    tests: [
      "tests/integration/database/killed.test.ts",
      "tests/integration/database/power-cut.test.ts",
      "tests/unit/client/outbox",
    ],
  },
  consent: {
    harm: "medium",
    before: "high",
    after: "medium",
    tests: ["tests/integration/languages/languages.test.ts", "tests/e2e/languages.tablet.spec.ts"],
  },
  erasure: {
    harm: "medium",
    before: "medium",
    after: "low",
    tests: ["tests/integration/drawings/erase.test.ts", "tests/integration/drawings/lock.test.ts"],
  },
  traces: {
    harm: "medium",
    before: "medium",
    after: "low",
    tests: [
      "tests/integration/access/canaries.test.ts",
      "tests/integration/access/walk.test.ts",
      "tests/unit/server/log.test.ts",
    ],
  },
  outsiders: {
    harm: "medium",
    before: "medium",
    after: "low",
    tests: ["tests/unit/server/headers.test.ts", "tests/support/no-outbound.mjs"],
  },
  stigma: {
    harm: "medium",
    before: "medium",
    after: "medium",
    tests: ["tests/unit/domain/privacy", "tests/unit/client/planner"],
  },
  pressure: { harm: "medium", before: "medium", after: "medium", tests: [] },
} as const satisfies Readonly<Record<string, Risk>>;

export type RiskName = keyof typeof RISKS;
export const RISK_NAMES = Object.keys(RISKS) as RiskName[];
