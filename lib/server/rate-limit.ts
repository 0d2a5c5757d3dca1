import "server-only";
import { createHmac } from "node:crypto";
import type { AttemptsAnywhere } from "@/lib/services/attempts";
import { clientAddress } from "./client-address";
import { config } from "./config";

/** Keyed hashes of address and target: the table tells nobody who came from where, or tried what. */
export function attemptsOf(headers: Headers): AttemptsAnywhere {
  const { authSecret, trustedProxies } = config();
  const address = clientAddress(headers, trustedProxies);
  const keyed = (text: string) => createHmac("sha256", authSecret).update(text).digest("base64url");
  return {
    key: (target) => keyed(`failures\n${address}\n${target}`),
    anywhere: (target) => keyed(`failures anywhere\n${target}`),
  };
}
