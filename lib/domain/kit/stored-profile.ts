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

/** How the API names a profile: flat. What stands beside the profile itself may be sent back with it. */
export const sentProfile = ({ profile, ...about }: StoredProfile) => ({ ...about, ...profile });
export type SentProfile = ReturnType<typeof sentProfile>;

const ABOUT = ["id", "revision", "replaces", "socialSpaceName", "changedAt", "changedBy"];

/** What is to be stored of what was sent: nobody writes who changed it, and when. */
export function withoutAbout(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !ABOUT.includes(key)));
}
