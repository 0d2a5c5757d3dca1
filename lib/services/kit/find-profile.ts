import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { findKitProfile } from "@/db/queries/kit-profiles";
import { DomainError } from "@/lib/domain/errors";
import { sentProfile, type StoredProfile } from "@/lib/domain/kit/stored-profile";

export interface ProfileAddress {
  studyId: string;
  profile: string;
}

/** The profile of a study; null when there is none of that id. */
export async function findProfile(
  db: Queryable,
  { studyId, profile }: ProfileAddress,
  lock = false,
): Promise<StoredProfile | null> {
  const id = z.guid().safeParse(profile);
  return id.success ? findKitProfile(db, { studyId, id: id.data }, lock) : null;
}

/**
 * The profile held for a change, in the revision that the caller has seen. Refused with `changed` and the current one
 * when somebody else was first.
 */
export async function heldProfile(
  tx: Queryable,
  address: ProfileAddress & { revision: number | null },
): Promise<StoredProfile> {
  const current = await findProfile(tx, address, true);
  if (current === null) throw new DomainError("not-found");
  if (current.revision !== address.revision)
    throw new DomainError("changed", { extra: { current: sentProfile(current) } });
  return current;
}
