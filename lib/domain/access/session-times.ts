/** A session ends after this much silence … */
export const IDLE_MINUTES = 120;
/** … and at the latest after a working day. */
export const ABSOLUTE_MINUTES = 12 * 60;
