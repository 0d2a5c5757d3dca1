import "server-only";
import { hkdfSync } from "node:crypto";
import { config } from "./config";

const BYTES = 32;

/** The key that second factors are sealed with (HKDF, RFC 5869): another AUTH_SECRET opens none of them. */
export const secondFactorKey = (): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", config().authSecret, "", "ortssinn second factor", BYTES));
