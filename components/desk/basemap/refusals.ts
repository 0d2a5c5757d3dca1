import type { Refusal } from "@/lib/client/desk/calls";

const FAILURES = [
  "too-large",
  "unsupported-media-type",
  "no-streets",
  "not-covering",
  "nothing-there",
  "not-found",
  "conflict",
  "out-of-space",
  "cancelled",
  "offline",
] as const;

/** What a refusal means in words of this page. */
export function failureText({ code, fault }: Refusal): `failed.${(typeof FAILURES)[number] | "other"}` {
  return `failed.${FAILURES.find((known) => known === (fault ?? code)) ?? "other"}`;
}
