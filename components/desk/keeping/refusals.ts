import type { Refusal } from "@/lib/client/desk/calls";

const FAILURES = ["out-of-space", "cancelled", "offline"] as const;

/** What a refusal means in words of this page. */
export function failureText({ code }: Refusal): `failed.${(typeof FAILURES)[number] | "other"}` {
  return `failed.${FAILURES.find((known) => known === code) ?? "other"}`;
}
