/** What a refusal of a grant means in words of the desk. */
const TEXTS = {
  "role-conflict": "members.roleConflict",
  "self-grant": "members.selfGrant",
  "not-found": "members.notFound",
  conflict: "members.lastOwner",
} as const;

export function refusalText(code: string): (typeof TEXTS)[keyof typeof TEXTS] | "members.failed" {
  return Object.hasOwn(TEXTS, code) ? TEXTS[code as keyof typeof TEXTS] : "members.failed";
}
