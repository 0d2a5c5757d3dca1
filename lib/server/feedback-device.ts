import "server-only";
import { DEVICE } from "@/lib/services/feedback/device";
import { readCookie } from "./auth";

const NAME = "ortssinn-feedback";
const KEPT_SECONDS = 180 * 24 * 60 * 60;

/** What this device holds for its answers, or null before its first one. */
export function feedbackDevice(headers: { get(name: string): string | null }): string | null {
  const value = readCookie(headers.get("cookie") ?? "", NAME);
  return value !== null && DEVICE.test(value) ? value : null;
}

/** Gives a device what it answers with; no script reads it, and it goes to our own server alone. */
export const feedbackCookie = (device: string, secure: boolean): string =>
  `${NAME}=${device}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
