const TEXTS = {
  "unsupported-media-type": "failed.unsupported",
  "too-large": "failed.too-large",
  microphone: "failed.microphone",
  conflict: "failed.conflict",
  invalid: "failed.invalid",
} as const;

/** What a refusal means in words of this page. */
export function failureText(code: string): (typeof TEXTS)[keyof typeof TEXTS] | "failed.other" {
  return Object.hasOwn(TEXTS, code) ? TEXTS[code as keyof typeof TEXTS] : "failed.other";
}
