import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Queryable } from "@/db/database";
import { insertPass } from "@/db/queries/workshops";

/** SHA-256, the only form in which passes and participants' secrets are kept. */
export function hashOfSecret(secret: string): Uint8Array {
  return createHash("sha256").update(secret, "utf8").digest();
}

/** A new pass of a workshop; the token is known to the tablet alone. */
export async function issuePass(
  db: Queryable,
  pass: { id: string; studyId: string; workshopId: string },
): Promise<{ passId: string; token: string }> {
  const token = `pass_${randomBytes(24).toString("base64url")}`;
  await insertPass(db, { ...pass, tokenHash: hashOfSecret(token) });
  return { passId: pass.id, token };
}
