/** Where findings turn. All of them are proposals and are shown beside what they decide. Source: `domain` C5. */

/** A quarter counts from so much of the demand; a small one is smaller than this. */
export const QUARTER = { weight: 0.15, small: 0.1 } as const;
/** Share of a quarter's people who go to the site's quarter anyway: enough for one site; so few that one is not enough. */
export const CROSS_USE = { enough: 0.5, few: 0.25 } as const;
/** Minutes beyond which a way is far. */
export const FAR_MINUTES = 25;
/** No option's ways are longer than so many times another's. */
export const ALIKE = 1.5;
/** What a further site must bring. */
export const NEXT_SITE = { fairMinutes: 3, coverage: 0.1 } as const;
/** A shared place is one of the fullest tenth and at most so far from the site. */
export const SHARED_PLACE = { meters: 250, fullest: 0.1 } as const;
/** Share who avoid a host: few; too many, when it is sure that it is more than `surely`. */
export const AVOIDED = { few: 0.1, many: 0.2, surely: 0.05 } as const;
/** Share of every group who use a host. */
export const USED_BY_ALL = 0.25;
