import type { Refusal } from "@/lib/client/desk/calls";

const FAULTS = {
  "too-short": "password.tooShort",
  "too-long": "password.tooLong",
  "too-easy": "password.tooEasy",
} as const;

/** What a refusal means where a password is given or chosen. */
export function passwordRefusal({ code, fault }: Refusal) {
  if (code === "wrong-secret") return "password.wrong";
  if (code === "too-many") return "password.tooMany";
  if (fault !== undefined && Object.hasOwn(FAULTS, fault)) return FAULTS[fault as keyof typeof FAULTS];
  return "password.failed";
}

/** What a refusal means where a code is given. */
export function codeRefusal({ code }: Refusal) {
  if (code === "wrong-secret") return "code.wrong";
  if (code === "too-many") return "password.tooMany";
  return code === "not-signed-in" ? "code.ended" : "password.failed";
}
