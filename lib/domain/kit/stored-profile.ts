import type { Profile } from "./profile";

/** A profile as it stands in the database: who changed it last, and at which revision it is. */
export interface StoredProfile {
  id: string;
  revision: number;
  /** Id of the decided profile that this one takes the place of once it is decided. */
  replaces: string | null;
  socialSpaceName: string;
  /** UTC, ISO 8601 */
  changedAt: string;
  /** Name of the account; null when it is gone. */
  changedBy: string | null;
  profile: Profile;
}

/** What a profile said at an earlier revision. */
export type ProfileRevision = Pick<StoredProfile, "revision" | "changedAt" | "changedBy" | "profile">;
