import { describe, expect, it } from "vitest";
import { authorise } from "@/lib/domain/access/authorise";
import { CAPABILITIES, ROLES, can, isRole, mayCombine, type Role } from "@/lib/domain/access/roles";
import type { Actor } from "@/lib/domain/access/actor";

/** Written out by hand: the walls of the product, not a copy of the table. */
const EXPECTED: Record<Role, string[]> = {
  facilitator: [
    "study:see",
    "workshop:run",
    "language:edit",
    "workshop:plan",
    "register:read",
    "register:edit",
    "objection:raise",
    "finding:see",
  ],
  researcher: [
    "study:see",
    "marks:read",
    "register:read",
    "network:read",
    "shielded:keep",
    "site:see",
    "finding:see",
    "answer:read",
    "kit:read",
  ],
  planner: [
    "study:see",
    "release:make",
    "release:read",
    "site:see",
    "site:plan",
    "finding:see",
    "finding:write",
    "register:read",
    "network:read",
    "network:edit",
    "register:edit",
    "kit:read",
    "kit:write",
  ],
  "data-protection": [
    "study:see",
    "audit:read",
    "data:keep",
    "record:read",
    "researcher:confirm",
    "consent:release",
    "register:read",
    "shielded:keep",
    "release:audit",
    "release:publish",
    "objection:raise",
    "finding:see",
  ],
  owner: [
    "release:publish",
    "site:see",
    "finding:see",
    "finding:write",
    "study:see",
    "language:edit",
    "release:make",
    "release:read",
    "audit:read",
    "data:keep",
    "record:read",
    "member:grant",
    "study:configure",
    "workshop:plan",
    "register:read",
    "network:read",
    "register:edit",
    "kit:read",
  ],
};

describe("roles", () => {
  it.each(ROLES)("%s may exactly what is written", (role) => {
    expect(CAPABILITIES.filter((capability) => can([role], capability)).toSorted()).toEqual(
      EXPECTED[role].toSorted(),
    );
  });

  it("an unknown role means nothing", () => {
    for (const odd of ["admin", "", "__proto__", "constructor", "Researcher"]) {
      expect(isRole(odd)).toBe(false);
      expect(CAPABILITIES.some((capability) => can([odd], capability))).toBe(false);
    }
  });

  it("who reads raw marks decides nothing and guards nothing", () => {
    const refused = ROLES.filter((role) => role !== "researcher" && !mayCombine([role, "researcher"]));
    expect(refused.toSorted()).toEqual(["data-protection", "owner", "planner"]);
    expect(mayCombine(ROLES.filter((role) => role !== "researcher"))).toBe(true);
  });
});

describe("authorise", () => {
  const actor = (roles: Record<string, readonly Role[]>, tokenStudyId: string | null = null): Actor => ({
    kind: "person",
    userId: "u",
    name: "U",
    tokenStudyId,
    roles,
  });

  it("lets in who holds the capability in this study, and nobody else", () => {
    expect(authorise(actor({ a: ["researcher"] }), "a", "marks:read").userId).toBe("u");
    expect(() => authorise(actor({ b: ["researcher"] }), "a", "marks:read")).toThrow("forbidden");
    expect(() => authorise(actor({ a: ["researcher"] }, "b"), "a", "marks:read")).toThrow("forbidden");
    expect(() => authorise(actor({}), "constructor", "study:see")).toThrow("forbidden");
    expect(() => authorise({ kind: "nobody" }, "a", "study:see")).toThrow("not-signed-in");
    expect(() => authorise({ kind: "operator" }, "a", "study:see")).toThrow("not-signed-in");
  });
});
