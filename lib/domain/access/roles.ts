/** Roles are rows of one table; an unknown role or capability means nothing. */
export const ROLES = ["facilitator", "researcher", "planner", "data-protection", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const CAPABILITIES = [
  "study:see", // name, configuration and counts of a study
  "workshop:run", // open, close, admit tablets, see progress
  "language:edit", // recordings, reviews, which languages are open
  "marks:read", // raw marks, on the map, in tables, in exports
  "release:make",
  "release:read",
  "audit:read",
  "member:grant",
  "researcher:confirm",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const GRANTS: Readonly<Record<Role, readonly Capability[]>> = {
  facilitator: ["study:see", "workshop:run", "language:edit"],
  researcher: ["study:see", "marks:read"],
  planner: ["study:see", "release:make", "release:read"],
  "data-protection": ["study:see", "audit:read", "researcher:confirm"],
  owner: ["study:see", "language:edit", "release:make", "release:read", "member:grant"],
};

export function can(roles: readonly string[], capability: Capability): boolean {
  return roles.some((role) => isRole(role) && GRANTS[role].includes(capability));
}

/**
 * Who reads raw marks decides nothing about the study and guards nothing in it: a researcher may be facilitator too,
 * but never planner, owner or data protection of the same study.
 */
export function mayCombine(roles: readonly Role[]): boolean {
  if (!roles.includes("researcher")) return true;
  return !roles.some((role) => role === "planner" || role === "owner" || role === "data-protection");
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
