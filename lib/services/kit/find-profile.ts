import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { findKitProfile } from "@/db/queries/kit-profiles";
import { DomainError } from "@/lib/domain/errors";
import { sentProfile } from "@/lib/domain/kit/shown-profile";
import type { StoredProfile } from "@/lib/domain/kit/stored-profile";
import { showProfile } from "./show-profile";

interface Address {
  studyId: string;
  profile: string;
}

/** The profile of a study as stored; null when there is none of that id. */
export async function findProfile(
  db: Queryable,
  { studyId, profile }: Address,
  lock = false,
): Promise<StoredProfile | null> {
  const id = z.guid().safeParse(profile);
  return id.success ? findKitProfile(db, { studyId, id: id.data }, lock) : null;
}

/**
 * The profile held for a change, in the revision that the caller has seen; null when there is none and none was seen.
 * Refused with `changed` and the current one when somebody else was first.
 */
export async function heldProfile(
  tx: Queryable,
  { revision, ...address }: Address & { revision: number | null },
): Promise<StoredProfile | null> {
  const current = await findProfile(tx, address, true);
  if ((current?.revision ?? null) === revision) return current;
  const shown = current && sentProfile(await showProfile(tx, address.studyId, current));
  throw new DomainError(shown ? "changed" : "not-found", shown ? { extra: { current: shown } } : {});
}
