import "server-only";
import { createHmac } from "node:crypto";
import { addFailure, recentFailures } from "@/db/queries/failures";
import type { Queryable } from "@/db/database";
import { MOST_FAILURES, windowBegin, type Attempts } from "@/lib/services/attempts";
import { clientAddress } from "./client-address";
import { config } from "./config";

/** Keyed hashes of address and target: the table tells nobody who came from where, or tried what. */
export function attemptsOf(headers: Headers): Attempts {
  const { authSecret, trustedProxies } = config();
  const address = clientAddress(headers, trustedProxies);
  return {
    key: (target) =>
      createHmac("sha256", authSecret).update(`failures\n${address}\n${target}`).digest("base64url"),
  };
}

/** Has this address failed too often at the target lately? */
export async function isBlocked(db: Queryable, headers: Headers, target: string): Promise<boolean> {
  const { count } = await recentFailures(db, attemptsOf(headers).key(target), windowBegin(new Date()));
  return count >= MOST_FAILURES;
}

export async function countFailure(db: Queryable, headers: Headers, target: string): Promise<void> {
  await addFailure(db, attemptsOf(headers).key(target), new Date());
}
