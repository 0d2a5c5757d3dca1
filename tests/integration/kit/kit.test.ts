import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { OPEN_CHOICE, emptyProfile, type Profile } from "@/lib/domain/kit/profile";
import { addEvidence } from "@/lib/services/kit/add-evidence";
import { copyKitProfile } from "@/lib/services/kit/copy-profile";
import { listKitProfiles } from "@/lib/services/kit/list-profiles";
import { putKitProfile } from "@/lib/services/kit/put-profile";
import { readKitHistory } from "@/lib/services/kit/read-history";
import { readKitProfile } from "@/lib/services/kit/read-profile";
import { readProposals } from "@/lib/services/kit/read-proposals";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";
import { seedSpace } from "./seed-profile";

const CENTRAL = "rb.standort.zentral";
describeOnBoth("the model kit", (open) => {
  let study: SeededStudy;
  let space: string;
  beforeAll(async () => {
    study = await seedStudy(open());
    space = await seedSpace(open(), study.id);
  });
  const as = async (role: Role, at = study) =>
    contextOf(open(), await actorFor(open(), at.people[role].userId));
  const put = async (id: string, revision: number | null, body: unknown, role: Role = "planner") =>
    putKitProfile(await as(role), { study: study.slug, profile: id, revision, body });
  const chosen = (profile: Profile, option: string, reason: string): Profile => ({
    ...profile,
    choices: { ...profile.choices, [option]: { ...OPEN_CHOICE, state: "chosen", reason } },
  });
  const address = (profile: string) => ({ study: study.slug, profile });

  it("is written by planners, read by owner and researcher too, and by nobody else", async () => {
    const id = randomUUID();
    const empty = emptyProfile("Entwurf", space);
    for (const role of ROLES.filter((one) => one !== "planner"))
      expect([role, await refusalOf(put(id, null, empty, role))]).toEqual([role, "forbidden"]);
    const { shown, isNew } = await put(id, null, empty);
    expect([isNew, shown.revision, shown.profile]).toEqual([true, 1, empty]);
    const elsewhere = await seedStudy(open());
    const copy = { name: "Kopie", socialSpace: space, replaces: false };
    for (const role of ROLES) {
      const ctx = await as(role);
      const reads = ["planner", "owner", "researcher"].includes(role);
      for (const call of [
        () => listKitProfiles(ctx, study.slug),
        () => readKitProfile(ctx, address(id)),
        () => readKitHistory(ctx, address(id)),
      ])
        expect([role, reads ? await call().then(() => null) : await refusalOf(call())]).toEqual([
          role,
          reads ? null : "forbidden",
        ]);
      if (role === "planner") continue;
      const refused = [
        () => copyKitProfile(ctx, { ...address(id), body: copy }),
        () => addEvidence(ctx, { ...address(id), revision: 1, body: {} }),
        () => readProposals(ctx, { study: study.slug }),
      ];
      for (const call of refused) expect([role, await refusalOf(call())]).toEqual([role, "forbidden"]);
    }
    const stranger = await as("planner", elsewhere);
    expect(await refusalOf(readKitProfile(stranger, address(id)))).toBe("forbidden");
    expect(await refusalOf(readKitProfile(stranger, { study: elsewhere.slug, profile: id }))).toBe(
      "not-found",
    );
    expect(await refusalOf(readKitProfile(contextOf(open(), NOBODY), address(id)))).toBe("not-signed-in");
    const taken = { study: elsewhere.slug, profile: id, revision: null, body: empty };
    expect(await refusalOf(putKitProfile(stranger, taken))).toBe("invalid");
  });

  it("loses nothing when two people change it at once, and tells who did what", async () => {
    const id = randomUUID();
    const base = emptyProfile("Zu zweit", space);
    await put(id, null, base);
    const [mine, theirs] = [chosen(base, CENTRAL, "alle kommen her"), { ...base, reviewOn: "2027-11-01" }];
    const results = await Promise.allSettled([put(id, 1, mine), put(id, 1, theirs)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((one) => one.status === "rejected")?.reason as {
      code: string;
      extra: { current: { revision: number } };
    };
    expect([lost.code, lost.extra.current.revision]).toEqual(["changed", 2]);
    const second = results[0]?.status === "fulfilled" ? theirs : mine;
    const first = results[0]?.status === "fulfilled" ? mine : theirs;
    await put(id, 2, { ...first, ...second, choices: mine.choices, reviewOn: theirs.reviewOn });
    const { shown } = await readKitProfile(await as("owner"), address(id));
    expect([shown.revision, shown.profile]).toEqual([3, { ...mine, reviewOn: "2027-11-01" }]);
    const steps = await readKitHistory(await as("researcher"), address(id));
    expect(steps.map(({ revision, changes }) => [revision, changes.length > 0])).toEqual([
      [3, true],
      [2, true],
      [1, false],
    ]);
    expect(steps.every(({ changedBy }) => changedBy?.startsWith("Person"))).toBe(true);
    expect(await refusalOf(put(id, null, base))).toBe("changed");
    expect(await refusalOf(put(randomUUID(), 4, base))).toBe("not-found");
  });

  it("takes no invented figure, no option there is not, and no social space of another study", async () => {
    const id = randomUUID();
    const base = emptyProfile("Echt", space);
    const forged = {
      id: randomUUID(),
      kind: "quote",
      ref: randomUUID(),
      release: randomUUID(),
      addedOn: "2026-11-01",
    };
    const bodies = [
      { ...base, choices: { [CENTRAL]: { ...OPEN_CHOICE, evidence: [forged] } } },
      { ...base, choices: { "rb.standort.mond": OPEN_CHOICE } },
      { ...base, socialSpace: randomUUID() },
      { ...base, status: "superseded" },
      { ...base, status: "ready" },
    ];
    for (const body of bodies) expect(await refusalOf(put(id, null, body))).toBe("invalid");
    const { shown } = await put(id, null, base);
    const again = { ...shown, ...shown.profile, profile: undefined };
    expect((await put(id, 1, JSON.parse(JSON.stringify(again)))).shown.revision).toBe(2);
  });

  it("is replaced by another once that is decided, and stays as it was decided", async () => {
    const id = randomUUID();
    const base = { ...emptyProfile("Beschluss", space), goingOn: "Nicht alle konnten kommen." };
    await put(id, null, base);
    await put(id, 1, { ...base, status: "decided" });
    expect(await refusalOf(put(id, 2, { ...base, name: "anders", status: "decided" }))).toBe("final");
    const ctx = await as("planner");
    const body = { name: "Neu", socialSpace: space, replaces: true };
    const copy = await copyKitProfile(ctx, { ...address(id), body });
    const draft = (await readKitProfile(ctx, address(copy.id))).shown;
    expect([draft.profile.status, draft.replaces]).toEqual(["draft", id]);
    const again = await copyKitProfile(ctx, { ...address(copy.id), body }).catch((error: unknown) => error);
    expect(again).toMatchObject({ code: "invalid" });
    await put(copy.id, 1, { ...draft.profile, status: "decided", goingOn: "ein Jahr später" });
    expect((await readKitProfile(ctx, address(id))).shown.profile.status).toBe("superseded");
    const lines = await auditLines(open(), { studyId: study.id, limit: 50, beforeId: null });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["kit.decided", "kit.superseded"]),
    );
  });

  it("takes no evidence that no release gives", async () => {
    const id = randomUUID();
    await put(id, null, emptyProfile("Zitat", space));
    const ctx = await as("planner");
    expect((await readProposals(ctx, { study: study.slug })).release).toBeNull();
    const body = { option: CENTRAL, from: { quote: randomUUID() } };
    expect(await refusalOf(addEvidence(ctx, { ...address(id), revision: 1, body }))).toBe("not-found");
    await open().run(sql`
      insert into releases (id, study_id, number, mode, participants, facts)
      values (${randomUUID()}::uuid, ${study.id}::uuid, 1, 'final', 20, ${JSON.stringify({
        version: 1,
        baseResolution: 9,
        kPlanner: 5,
        kPublic: 10,
        strict: false,
        presentation: "outlines",
        withheld: [],
        publicZones: { use: [], value: [], avoid: [] },
      })}::text::jsonb)`);
    expect((await readProposals(ctx, { study: study.slug })).figures).toEqual([]);
  });
});
