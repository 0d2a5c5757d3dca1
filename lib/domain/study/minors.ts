/**
 * From which age people under 18 may take part in a study that is open to them. With `any-age` nobody is asked where
 * their day starts: of a child under 14 no home is known.
 */
export const MINORS = ["from-14", "any-age"] as const;
export type Minors = (typeof MINORS)[number];

/** What a person says of their age, where minors take part; it stays on the tablet. */
export const AGES = ["adult", "minor"] as const;
export type Age = (typeof AGES)[number];

/** What was put to a minor, who said yes; stands in the document beside the questions. */
export const ASSENT = "assent";
