import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** What a device holds, so that it has one answer a finding: 128 random bits that say nothing of anybody. */
export const newDevice = (): string => randomBytes(16).toString("hex");
export const DEVICE = /^[0-9a-f]{32}$/;

/** Another value for every finding: answers of one device cannot be laid side by side. */
export const deviceHash = (device: string, finding: string): Uint8Array =>
  createHash("sha256").update(`${device}\n${finding}`, "utf8").digest();
