import "server-only";
import type { Queryable } from "@/db/database";
import { grantsOf, insertGrant, lockAccount } from "@/db/queries/people";
import { mayCombine, type Role } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";

/**
 * Gives a person a role inside the walls, in a transaction. Refuses: oneself as researcher (`self-grant`), what may not
 * come together (`role-conflict`), a person who is not there (`not-found`). `fresh` is false when they had it already.
 */
export async function grantWithinWalls(
  tx: Queryable,
  grant: { studyId: string; userId: string; role: Role; grantedBy: string | null; now: Date },
): Promise<{ fresh: boolean; confirmed: boolean }> {
  const { studyId, userId, role, grantedBy } = grant;
  if (!(await lockAccount(tx, userId))) throw new DomainError("not-found");
  if (role === "researcher" && userId === grantedBy) throw new DomainError("self-grant");
  const held = await grantsOf(tx, studyId, userId);
  const same = held.find((one) => one.role === role);
  if (same) return { fresh: false, confirmed: role !== "researcher" || same.confirmed };
  if (!mayCombine([...held.map((one) => one.role), role])) throw new DomainError("role-conflict");
  await insertGrant(tx, grant);
  return { fresh: true, confirmed: role !== "researcher" };
}
