import type { Prospect } from "../privacy/next-release";
import type { ReleaseSummary, ShownZone } from "../privacy/released-zone";

/** Whether a workshop's maps may be shown together, and what is to be seen then: released values, nothing else. */
export type Wave =
  /** The study makes its releases in another way. */
  | { state: "other-mode" }
  /** Nobody of the workshop is in a wave yet; it may be made, or waits for so many persons. */
  | { state: "waiting"; prospect: Prospect }
  | { state: "withdrawn" }
  | { state: "made"; release: ReleaseSummary; zones: readonly ShownZone[] };
