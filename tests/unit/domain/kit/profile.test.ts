import { describe, expect, it } from "vitest";
import { completeness, openComponents } from "@/lib/domain/kit/completeness";
import { copiedProfile } from "@/lib/domain/kit/copied-profile";
import type { Evidence } from "@/lib/domain/kit/evidence";
import { withKeptEvidence } from "@/lib/domain/kit/kept-evidence";
import { OPEN_CHOICE, emptyProfile, profileSchema, type Profile } from "@/lib/domain/kit/profile";
import { refuseStep } from "@/lib/domain/kit/profile-step";
import { shownProfile } from "@/lib/domain/kit/shown-profile";
import { ACTOR_GROUPS, type ActorGroup } from "@/lib/domain/kit/terms";

const [SPACE, ELSEWHERE, RELEASE, QUOTE] = [1, 2, 3, 4].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
) as [string, string, string, string];
const CENTRAL = "rb.standort.zentral";
const figure: Evidence = {
  id: "00000000-0000-4000-8000-000000000011",
  kind: "measure",
  ref: RELEASE,
  title: "1",
  recipe: "participation",
  sentence: "took-part",
  parameters: { workshops: 3 },
  n: 40,
  interval: null,
  cutoff: "2026-11-01",
  addedOn: "2026-11-02",
};
const document: Evidence = {
  id: "00000000-0000-4000-8000-000000000012",
  kind: "document",
  title: "Beschluss",
  where: "Akte 5",
  addedOn: "2026-11-02",
};
const quote: Evidence = {
  id: "00000000-0000-4000-8000-000000000013",
  kind: "quote",
  ref: QUOTE,
  release: RELEASE,
  addedOn: "2026-11-02",
};
const resting = (evidence: Evidence[], given: Partial<Profile> = {}): Profile => ({
  ...emptyProfile("Plan", SPACE),
  choices: { [CENTRAL]: { ...OPEN_CHOICE, state: "chosen", evidence } },
  ...given,
});
const heard = (...groups: ActorGroup[]): Profile["stances"] => ({
  "rb.standort": Object.fromEntries(groups.map((one) => [one, { value: "for", source: "meeting" }])),
});

describe("a profile", () => {
  it("speaks about options of the kit and its own, and no others", () => {
    const own = { id: "own.0a1b2c3d", component: "rb.standort", label: "mobil" };
    const good = resting([document], { ownOptions: [own] });
    expect(profileSchema.safeParse(good).success).toBe(true);
    for (const odd of [
      { ...good, choices: { "rb.standort.anderswo": OPEN_CHOICE } },
      { ...good, choices: { "own.ffffffff": OPEN_CHOICE } },
      { ...good, choices: { "rb.standort": OPEN_CHOICE } },
      { ...good, stances: { "xx.yy": {} } },
      { ...good, ownOptions: [own, own] },
      { ...good, ownOptions: [{ ...own, component: "rb" }] },
    ])
      expect(profileSchema.safeParse(odd).success).toBe(false);
  });

  it("names who is missing before it is ready, and lets people go on with a reason", () => {
    const some = resting([figure], { stances: heard("residents", "users", "administration") });
    expect(completeness(some)).toEqual([
      { condition: "social-space", met: true, missing: [] },
      { condition: "users", met: true, missing: [] },
      {
        condition: "all-actors",
        met: false,
        missing: ["volunteers", "professionals", "providers", "politics"],
      },
    ]);
    const before = resting([]);
    expect(completeness(before).map(({ met }) => met)).toEqual([false, false, false]);
    expect(refuseStep(before, { ...some, status: "ready" })).toBe("reason-needed");
    expect(refuseStep(before, { ...some, status: "ready", goingOn: "Träger folgen im März" })).toBeNull();
    const all = { ...some, stances: heard(...ACTOR_GROUPS), status: "ready" as const };
    expect(refuseStep(before, all)).toBeNull();
    expect(openComponents(some)).not.toContain("rb.standort");
    expect(openComponents(some)).toHaveLength(14);
  });

  it("stays as it was decided, but for the day it is looked at again", () => {
    const decided = resting([], { status: "decided", goingOn: "so beschlossen" });
    expect(refuseStep(decided, { ...decided, reviewOn: "2027-11-01" })).toBeNull();
    expect(refuseStep(decided, { ...decided, name: "anders" })).toBe("final");
    expect(refuseStep(decided, { ...decided, status: "draft" })).toBe("final");
    expect(refuseStep(resting([]), resting([], { status: "superseded" }))).toBe("superseded-by-hand");
    expect(refuseStep(resting([]), { ...resting([]), socialSpace: ELSEWHERE })).toBe("moved");
  });

  it("keeps evidence as it was frozen, whatever a caller sends", () => {
    const stored = resting([figure]);
    const forged = resting([{ ...figure, n: 4_000 }, document]);
    expect(withKeptEvidence(forged, stored)?.choices[CENTRAL]?.evidence).toEqual([figure, document]);
    expect(withKeptEvidence(resting([figure]), null)).toBeNull();
    expect(withKeptEvidence(resting([document]), null)).toEqual(resting([document]));
  });

  it("takes choices and reasons to another social space, but neither stances nor figures", () => {
    const from = resting([figure, document], { stances: heard("users"), status: "decided" });
    const there = copiedProfile(from, { name: "Dort", socialSpace: ELSEWHERE });
    expect([there.status, there.stances, there.choices[CENTRAL]]).toEqual([
      "draft",
      {},
      { ...OPEN_CHOICE, state: "chosen", evidence: [document] },
    ]);
    const here = copiedProfile(from, { name: "Neu", socialSpace: SPACE });
    expect([here.stances, here.choices[CENTRAL]?.evidence]).toEqual([from.stances, [figure, document]]);
  });
});

describe("evidence over time", () => {
  const stored = (profile: Profile) => ({
    id: SPACE,
    revision: 1,
    replaces: null,
    socialSpaceName: "Rath",
    changedAt: "2026-11-02T00:00:00.000Z",
    changedBy: null,
    profile,
  });
  const texts = [{ language: "de", text: "Ich gehe gern hin.", original: true, draft: false }];
  const sources = (releases: { id: string; withdrawn: boolean }[], quoted = true) => ({
    releases,
    scenarios: [],
    quotes: new Map(quoted ? [[QUOTE, texts]] : []),
  });
  const profile = resting([figure, document, quote]);

  it("is current while its release is the newest that stands", () => {
    const shown = shownProfile(stored(profile), sources([{ id: RELEASE, withdrawn: false }]));
    expect(shown.standings).toEqual({});
    expect(shown.quotes).toEqual({ [QUOTE]: texts });
    const beside = [
      { id: ELSEWHERE, withdrawn: true },
      { id: RELEASE, withdrawn: false },
    ];
    expect(shownProfile(stored(profile), sources(beside)).standings).toEqual({});
  });

  it("is marked when a newer release stands, and keeps its numbers", () => {
    const newer = [
      { id: ELSEWHERE, withdrawn: false },
      { id: RELEASE, withdrawn: false },
    ];
    const shown = shownProfile(stored(profile), sources(newer));
    expect(shown.standings).toEqual({ [figure.id]: "superseded" });
    expect(shown.profile).toEqual(profile);
  });

  it("shows no number of a withdrawn release, and no words that were taken back", () => {
    const shown = shownProfile(stored(profile), sources([{ id: RELEASE, withdrawn: true }], false));
    expect(shown.standings).toEqual({ [figure.id]: "withdrawn", [quote.id]: "withdrawn" });
    expect(shown.quotes).toEqual({});
    expect(shown.profile.choices[CENTRAL]?.evidence).toEqual([
      { ...figure, parameters: {}, n: null },
      document,
      quote,
    ]);
  });
});
