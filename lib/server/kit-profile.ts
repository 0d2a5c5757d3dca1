import "server-only";
import { sentProfile, type ShownProfile } from "@/lib/domain/kit/shown-profile";

/** A profile with its revision as ETag. */
export const profileResponse = (shown: ShownProfile, status = 200): Response =>
  Response.json(sentProfile(shown), { status, headers: { ETag: `"${shown.revision}"` } });
