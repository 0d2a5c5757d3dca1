import "server-only";
import { revokeSessions, revokeTokens } from "@/db/queries/accounts";
import type { Queryable } from "@/db/database";
import { countOwners, disableAccount, lockAccount, lockOwners, studiesOf } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";

/**
 * Disables an account within a transaction: its sessions and tokens end at once, its roles mean nothing. Refuses with
 * `conflict` when it is a study's last owner, whoever else is on their way out at the same moment.
 */
export async function shutOut(tx: Queryable, userId: string, now: Date): Promise<void> {
  await lockAccount(tx, userId);
  const owned = (await studiesOf(tx, userId)).filter(({ owner }) => owner);
  for (const { studyId } of owned) await lockOwners(tx, studyId);
  if (!(await disableAccount(tx, userId, now))) throw new DomainError("not-found");
  for (const { studyId } of owned)
    if ((await countOwners(tx, studyId)) === 0) throw new DomainError("conflict");
  await revokeSessions(tx, { userId, except: null, now });
  await revokeTokens(tx, { userId, only: null, now });
}
