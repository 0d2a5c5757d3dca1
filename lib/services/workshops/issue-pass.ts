import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { insertPass, lockWorkshop } from "@/db/queries/workshops";

/** SHA-256, the only form in which passes and participants' secrets are kept. */
export function hashOfSecret(secret: string): Uint8Array {
  return createHash("sha256").update(secret, "utf8").digest();
}

/** A new pass of a workshop; the token is known to the tablet alone. Its number is the next one in the room. */
export async function issuePass(
  db: Database,
  pass: { id: string; studyId: string; workshopId: string },
): Promise<{ passId: string; token: string; number: number }> {
  const token = `pass_${randomBytes(24).toString("base64url")}`;
  const number = await db.transaction(async (tx) => {
    await lockWorkshop(tx, pass.workshopId);
    return insertPass(tx, { ...pass, tokenHash: hashOfSecret(token) });
  });
  return { passId: pass.id, token, number };
}
