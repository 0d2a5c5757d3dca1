import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { awaitArrivals, eraseArrived, rememberErasedSecret } from "@/db/queries/erasures";
import { forgetLock } from "@/db/queries/receipt-locks";
import type { Context } from "../context";
import type { ErasureLedger } from "../ledger/file-ledger";
import { receiptHashOf } from "./receipt-input";

/**
 * Erases everything of a receipt for good, also before anything has arrived: the hash is remembered first and in
 * itself, so that a drawing arriving at this moment is either found here or finds the erasure.
 */
export async function eraseByReceipt(
  ctx: Context,
  input: { body: unknown; ledger: ErasureLedger },
): Promise<void> {
  const secretHash = receiptHashOf(input.body);
  const now = ctx.clock();
  const secret = Buffer.from(secretHash).toString("hex");
  await input.ledger.note([{ kind: "receipt", secret, at: now.toISOString() }]);
  await rememberErasedSecret(ctx.db, secretHash, now);
  await awaitArrivals(ctx.db);
  await eraseArrived(ctx.db, secretHash, now);
  await forgetLock(ctx.db, secretHash);
  await recordAccess(ctx.db, { studyId: null, actor: ctx.actor, action: "receipt-erased", target: {} });
}
