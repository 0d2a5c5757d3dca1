import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Database, Queryable } from "@/db/database";
import { insertPass, lockWorkshop } from "@/db/queries/workshops";

/** SHA-256, the only form in which passes and participants' secrets are kept. */
export function hashOfSecret(secret: string): Uint8Array {
  return createHash("sha256").update(secret, "utf8").digest();
}

/** A new pass of a workshop, valid at once; the token is known to the tablet alone. Its number is the next one in the room. */
export async function issuePass(
  db: Database,
  pass: { id: string; studyId: string; workshopId: string },
): Promise<IssuedPass> {
  return db.transaction(async (tx) => {
    await lockWorkshop(tx, pass.workshopId);
    return writePass(tx, { ...pass, admittedAt: new Date() });
  });
}

export interface IssuedPass {
  passId: string;
  token: string;
  number: number;
}

/** Writes a pass with a fresh token; the workshop is locked. */
export async function writePass(
  tx: Queryable,
  pass: Omit<Parameters<typeof insertPass>[1], "tokenHash">,
): Promise<IssuedPass> {
  const token = `pass_${randomBytes(24).toString("base64url")}`;
  const number = await insertPass(tx, { ...pass, tokenHash: hashOfSecret(token) });
  return { passId: pass.id, token, number };
}
