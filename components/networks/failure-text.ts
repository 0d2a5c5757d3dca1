const CODES = ["changed", "invalid", "forbidden", "not-found", "offline"] as const;

/** What a refusal means in words of the networks. */
export function failureText(code: string): `failed.${(typeof CODES)[number] | "other"}` {
  return `failed.${CODES.find((one) => one === code) ?? "other"}`;
}
