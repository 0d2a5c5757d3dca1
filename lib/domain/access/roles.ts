/** Roles are rows of one table; an unknown role or capability means nothing. */
export const ROLES = ["facilitator", "researcher", "planner", "data-protection", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const CAPABILITIES = [
  "study:see", // name, configuration and counts of a study
  "study:configure", // words, languages, social spaces, base map, who answers for the data
  "consent:release", // say that a consent text may be put to people
  "workshop:plan", // make, change, close and print workshops
  "workshop:run", // open, close, admit tablets, see progress
  "language:edit", // recordings, reviews, which languages are open
  "register:read", // institutions and areas, without shielded places
  "register:edit", // enter, import and change them
  "network:read", // actors and ties of networks: roles, not persons
  "network:edit", // enter, import and change them
  "shielded:keep", // see, enter and change shielded places, and no others
  "marks:read", // raw marks, on the map, in tables, in exports
  "release:make",
  "release:read",
  "site:see", // candidates, scenarios and what they rest on
  "site:plan", // keep candidates, ways and scenarios
  "release:audit", // what the audit of a release found and tried
  "release:publish", // publish, end a publication, withdraw; always two persons
  "objection:raise", // say why a release should not be published, and that this is settled
  "finding:see", // findings, and how many agreed
  "finding:write", // findings, and the feedback round
  "answer:read", // what people answered in words
  "kit:read", // filled-in model kits
  "kit:write", // fill them in, from draft to decided
  "audit:read",
  "record:read", // processing record and impact assessment
  "data:keep", // make backups; see and delete what is due
  "member:grant",
  "researcher:confirm",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const GRANTS: Readonly<Record<Role, readonly Capability[]>> = {
  facilitator: [
    "study:see",
    "workshop:plan",
    "workshop:run",
    "language:edit",
    "register:read",
    "register:edit",
    "objection:raise",
    "finding:see",
  ],
  researcher: [
    "study:see",
    "register:read",
    "network:read",
    "shielded:keep",
    "marks:read",
    "site:see",
    "finding:see",
    "answer:read",
    "kit:read",
  ],
  planner: [
    "study:see",
    "register:read",
    "register:edit",
    "network:read",
    "network:edit",
    "release:make",
    "release:read",
    "site:see",
    "site:plan",
    "finding:see",
    "finding:write",
    "kit:read",
    "kit:write",
  ],
  "data-protection": [
    "study:see",
    "consent:release",
    "register:read",
    "shielded:keep",
    "release:audit",
    "release:publish",
    "objection:raise",
    "finding:see",
    "audit:read",
    "record:read",
    "data:keep",
    "researcher:confirm",
  ],
  owner: [
    "study:see",
    "study:configure",
    "workshop:plan",
    "language:edit",
    "register:read",
    "register:edit",
    "network:read",
    "release:make",
    "release:read",
    "site:see",
    "release:publish",
    "finding:see",
    "finding:write",
    "kit:read",
    "audit:read",
    "record:read",
    "data:keep",
    "member:grant",
  ],
};

/** Who decides, guards or reads raw marks signs in with a second factor; without it these roles mean nothing. */
export const SECOND_FACTOR_ROLES = [
  "owner",
  "researcher",
  "data-protection",
] as const satisfies readonly Role[];

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
