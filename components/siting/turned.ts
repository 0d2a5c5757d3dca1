/** What a share of the maps and a speed are called in messages, whose keys hold no points. */
export const ALPHA_WORDS = { 0: "population", 0.5: "both", 1: "maps" } as const;
export const SPEED_WORDS = { 0.8: "slow", 1.2: "medium", 1.4: "brisk" } as const;
