import "server-only";
import { createHash } from "node:crypto";

/** What is kept of an invitation's token: 256 random bits need no salt. */
export const invitationHash = (token: string): Uint8Array =>
  createHash("sha256").update(token, "utf8").digest();
