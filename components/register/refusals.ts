import type { Refusal } from "@/lib/client/desk/calls";

const CODES = ["changed", "invalid", "forbidden", "not-found", "too-large", "offline"] as const;
const FILES = [
  "empty",
  "not-a-table",
  "open-quote",
  "not-json",
  "no-features",
  "other-system",
  "too-many-rows",
  "damaged",
] as const;

type Text = `failed.${(typeof CODES)[number]}` | `failed.file.${(typeof FILES)[number]}` | "failed.other";

/** What a refusal means in words of the register: of a file its own reason, else that of the call. */
export function failureText({ code, fault }: Refusal): Text {
  const file = FILES.find((one) => one === fault);
  if (file !== undefined) return `failed.file.${file}`;
  const known = CODES.find((one) => one === code);
  return known === undefined ? "failed.other" : `failed.${known}`;
}
