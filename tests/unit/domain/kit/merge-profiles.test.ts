import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIT_OPTIONS } from "@/lib/domain/kit/catalogue";
import { cellsOf, profileOf } from "@/lib/domain/kit/cells";
import { mergeProfiles } from "@/lib/domain/kit/merge-profiles";
import { emptyProfile, profileSchema, type Choice, type Profile } from "@/lib/domain/kit/profile";
import { profileChanges } from "@/lib/domain/kit/profile-changes";
import { ACTOR_GROUPS, OPTION_STATES, STANCES } from "@/lib/domain/kit/terms";

const SPACE = "3f0c2f51-3c43-4c9e-9a3b-0d6f3d7c9a11";
const base = emptyProfile("Entwurf", SPACE);
const choice = (given: Partial<Choice>): Choice => ({
  state: "open",
  reason: "",
  decidedOn: null,
  decidedBy: "",
  evidence: [],
  ...given,
});
const withChoice = (profile: Profile, option: string, given: Partial<Choice>): Profile => ({
  ...profile,
  choices: { ...profile.choices, [option]: choice(given) },
});
const CENTRAL = "rb.standort.zentral";

const anyChoice = fc.record({
  state: fc.constantFrom(...OPTION_STATES),
  reason: fc.constantFrom("", "weil", "weil nicht"),
  decidedOn: fc.constantFrom(null, "2026-11-02"),
  decidedBy: fc.constantFrom("", "Bezirksvertretung"),
  evidence: fc.constant<Choice["evidence"]>([]),
});
const anyProfile = fc
  .record({
    name: fc.constantFrom("Entwurf", "Plan"),
    choices: fc.dictionary(fc.constantFrom(...KIT_OPTIONS.slice(0, 4).map(({ id }) => id)), anyChoice),
    stances: fc.dictionary(
      fc.constantFrom("rb.standort", CENTRAL),
      fc.dictionary(
        fc.constantFrom(...ACTOR_GROUPS),
        fc.record({ value: fc.constantFrom(...STANCES), source: fc.constant("meeting" as const) }),
      ),
    ),
  })
  .map((given): Profile => ({ ...base, ...given }));

describe("profiles put together", () => {
  it("says nothing else when it goes through its cells", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const again = profileOf(profile, cellsOf(profile));
        expect(profileChanges(profile, again)).toEqual([]);
        expect(profileSchema.safeParse(again).success).toBe(true);
      }),
    );
  });

  it("loses no change of either, or names it as a collision", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, anyProfile, (first, mine, theirs) => {
        const { profile, collisions } = mergeProfiles(first, mine, theirs);
        const merged = cellsOf(profile);
        const apart = new Set(collisions.map(({ cell }) => cell));
        for (const { cell, after } of profileChanges(first, theirs)) {
          const told = merged.get(cell);
          if (typeof after === "string" && typeof told === "string") expect(told).toContain(after);
          else expect(told).toEqual(after);
        }
        for (const { cell, after } of profileChanges(first, mine)) {
          const told = merged.get(cell);
          if (apart.has(cell)) continue;
          if (typeof after === "string" && typeof told === "string") expect(told).toContain(after);
          else expect(told).toEqual(after);
        }
      }),
    );
  });

  it("keeps both reasons, and offers mine where two chose differently", () => {
    const mine = withChoice(base, CENTRAL, { state: "chosen", reason: "alle kommen her" });
    const theirs = withChoice(base, CENTRAL, { state: "rejected", reason: "zu weit für Familien" });
    const merged = mergeProfiles(base, mine, theirs);
    expect(merged.profile.choices[CENTRAL]).toEqual(
      choice({ state: "rejected", reason: "zu weit für Familien\n\nalle kommen her" }),
    );
    expect(merged.collisions).toEqual([
      { cell: `choice/${CENTRAL}/state`, mine: "chosen", theirs: "rejected" },
    ]);
    expect(merged.theirs.map(({ cell }) => cell)).toEqual([
      `choice/${CENTRAL}/state`,
      `choice/${CENTRAL}/reason`,
    ]);
  });

  it("keeps an own option that one removed while the other spoke about it", () => {
    const own = { id: "own.0a1b2c3d", component: "rb.standort", label: "mobil mit einem Bus" };
    const first = { ...base, ownOptions: [own] };
    const mine = withChoice(first, own.id, { state: "chosen" });
    expect(mergeProfiles(first, mine, base).profile.ownOptions).toEqual([own]);
    expect(profileSchema.safeParse(mergeProfiles(first, mine, base).profile).success).toBe(true);
  });
});
