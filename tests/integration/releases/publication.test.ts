import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { readFeedback } from "@/lib/services/feedback/read-feedback";
import { closeRound, openRound } from "@/lib/services/feedback/run-round";
import { deleteFinding, writeFinding } from "@/lib/services/feedback/write-finding";
import { actTogether } from "@/lib/services/publication/act-together";
import { dropAsking } from "@/lib/services/publication/drop-asking";
import { raiseObjection, settle } from "@/lib/services/publication/objections";
import { readPublication } from "@/lib/services/publication/read-publication";
import { previewPublished, readPublished } from "@/lib/services/publication/read-published";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { zonesFor } from "@/lib/services/releases/read-public-zones";
import { describeOnBoth } from "../../support/each-database";
import { refusalOf } from "../people/seed";
import { CENTRE, contextOf, seedPeople, type SeededStudy } from "./seed";
import { content, heard, seeded } from "./seed-publication";

const all = { attitude: null, group: null };
const actions = async (db: Database, study: SeededStudy) =>
  (
    await db.rows<{ action: string }>(
      sql`select action from audit_log where study_id = ${study.id}::uuid order by id`,
    )
  ).map(({ action }) => action);

describeOnBoth("publication", (open) => {
  it("needs a round that is over and two persons; then the public sees classes, and no more", async () => {
    const db = open();
    const world = await seeded(db);
    const { of, as } = world;
    const [owner, keeper] = [await as("owner"), await as("data-protection")];
    const publish = { ...of, act: "publish" as const };
    await expect(actTogether(owner, publish)).rejects.toMatchObject({ extra: { reasons: ["no-round"] } });
    await heard(world, ["agree", "agree", "agree", "agree", "agree", "disagree"]);
    expect(await actTogether(owner, publish)).toEqual({ waitingFor: "data-protection" });
    expect(await actTogether(owner, publish)).toEqual({ waitingFor: "data-protection" });
    expect(await actTogether(await as("owner"), publish)).toEqual({ waitingFor: "data-protection" });
    const seen = () => readPublished({ db }, { study: of.study, number: null });
    await expect(seen()).rejects.toMatchObject({ code: "not-found" });
    expect(await actTogether(keeper, publish)).toBeNull();
    const { zones, findings } = await seen();
    expect(zones.length).toBeGreaterThan(0);
    for (const zone of zones) {
      expect(["10-19", "20-39", "40+"]).toContain(zone.class);
      expect(zone).not.toHaveProperty("persons");
    }
    expect(findings.map(({ outcome }) => outcome)).toEqual([{ agree: 5 }]);
    const open_ = await zonesFor(contextOf(db, NOBODY), { ...of, ...all });
    expect(open_.for).toBe("public");
    expect(JSON.stringify(open_.zones)).not.toMatch(/"persons"/);
    expect(open_.zones.features.length).toBe(zones.length);
    expect((await zonesFor(owner, { ...of, ...all })).for).toBe("staff");
    expect(await actions(db, world.study)).toEqual(
      expect.arrayContaining(["release.publish-asked", "release.published"]),
    );
  });

  it("one person is never two, whatever roles they hold; a lost role asks for nothing", async () => {
    const db = open();
    const world = await seeded(db);
    const { of, as } = world;
    await heard(world);
    const publish = { ...of, act: "publish" as const };
    const both = await as("owner", "data-protection");
    expect(await actTogether(both, publish)).not.toBeNull();
    expect(await actTogether(both, publish)).not.toBeNull();
    const userId = both.actor.kind === "person" ? both.actor.userId : "";
    await db.run(sql`update memberships set revoked_at = now() where user_id = ${userId}::uuid`);
    const keeper = await as("data-protection");
    expect(await actTogether(keeper, publish)).toEqual({ waitingFor: "owner" });
    expect(await actTogether(await as("owner"), publish)).toBeNull();
  });

  it("waits while a round is open or somebody objects; only who objected says it is settled", async () => {
    const db = open();
    const world = await seeded(db);
    const { of, as, study } = world;
    const [owner, keeper, facilitator] = [
      await as("owner"),
      await as("data-protection"),
      await as("facilitator"),
    ];
    const publish = () => actTogether(owner, { ...of, act: "publish" });
    await writeFinding(owner, {
      study: study.slug,
      finding: null,
      body: { release: world.release, content: content() },
    });
    await openRound(owner, of);
    await expect(publish()).rejects.toMatchObject({ extra: { reasons: ["round-open"] } });
    await closeRound(owner, of);
    const { id } = await raiseObjection(facilitator, { ...of, body: { reason: "Der Platz fehlt." } });
    await expect(publish()).rejects.toMatchObject({ extra: { reasons: ["objection"] } });
    const input = { study: study.slug, objection: id, body: { settlement: "Besprochen." } };
    expect(await refusalOf(settle(keeper, input))).toBe("not-found");
    await settle(facilitator, input);
    expect(await refusalOf(settle(facilitator, input))).toBe("not-found");
    expect(await publish()).toEqual({ waitingFor: "data-protection" });
    await raiseObjection(keeper, { ...of, body: { reason: "Noch nicht." } });
    await expect(actTogether(keeper, { ...of, act: "publish" })).rejects.toMatchObject({ code: "not-yet" });
    const { releases } = await readPublication(owner, study.slug);
    expect(releases[0]?.hindrances).toEqual(["objection"]);
    const [asked] = releases[0]?.acts ?? [];
    await dropAsking(owner, { study: study.slug, act: asked?.id ?? "" });
    expect(await refusalOf(dropAsking(owner, { study: study.slug, act: asked?.id ?? "" }))).toBe("not-found");
  });

  it("ends and is withdrawn by two persons; a withdrawn zone and release are gone for everybody, the history stays", async () => {
    const db = open();
    const world = await seeded(db, "frozen-update");
    const { of, as } = world;
    const [owner, keeper, planner] = [await as("owner"), await as("data-protection"), await as("planner")];
    await heard(world);
    const together = async (wanted: Omit<Parameters<typeof actTogether>[1], "study" | "release">) => {
      expect(await actTogether(keeper, { ...of, ...wanted })).toEqual({ waitingFor: "owner" });
      expect(await actTogether(owner, { ...of, ...wanted })).toBeNull();
    };
    await together({ act: "publish" });
    const zone = `use-${CENTRE}`;
    const shows = async (ctx: typeof owner) =>
      (await zonesFor(ctx, { ...of, ...all })).zones.features.some(({ id }) => id === zone);
    expect([await shows(planner), await shows(contextOf(db, NOBODY))]).toEqual([true, true]);
    await together({ act: "withdraw-zone", zone });
    expect([await shows(planner), await shows(contextOf(db, NOBODY))]).toEqual([false, false]);
    await expect(
      actTogether(keeper, { ...of, act: "withdraw-zone", zone: "use-none" }).then(() =>
        actTogether(owner, { ...of, act: "withdraw-zone", zone: "use-none" }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    const found = await findReleaseStudy(db, world.study.slug);
    if (!found) throw new Error("no study");
    await seedPeople(db, world.study, 12);
    const second = await produceStudyRelease(contextOf(db, NOBODY), found);
    const next = await zonesFor(planner, { study: of.study, release: second.id, ...all });
    expect(next.zones.features.some(({ id }) => id === zone)).toBe(false);
    await together({ act: "unpublish" });
    expect(await refusalOf(readPublished({ db }, { study: of.study, number: "1" }))).toBe("not-found");
    await together({ act: "withdraw" });
    for (const ctx of [planner, owner, contextOf(db, NOBODY)])
      expect(await refusalOf(zonesFor(ctx, { ...of, ...all }))).toBe("withdrawn");
    expect(await refusalOf(readPublished({ db }, { study: of.study, number: "1" }))).toBe("withdrawn");
    expect(await refusalOf(actTogether(owner, { ...of, act: "publish" }))).toBe("withdrawn");
    const kept = await db.rows<{ zones: number }>(
      sql`select count(*)::int as zones from release_zones where release_id = ${of.release}::uuid`,
    );
    expect(kept[0]?.zones).toBeGreaterThan(0);
    expect(await actions(db, world.study)).toEqual(
      expect.arrayContaining(["release.zone-withdrawn", "release.unpublished", "release.withdrawn"]),
    );
  });

  it("refuses every other role in every verb", async () => {
    const db = open();
    const world = await seeded(db);
    const { of, as, study } = world;
    const body = { release: world.release, content: content() };
    const calls: [readonly Role[], (ctx: Awaited<ReturnType<typeof as>>) => Promise<unknown>][] = [
      [["owner", "data-protection"], (ctx) => actTogether(ctx, { ...of, act: "publish" })],
      [["owner", "data-protection"], (ctx) => actTogether(ctx, { ...of, act: "withdraw-zone", zone: "x" })],
      [["owner", "data-protection"], (ctx) => dropAsking(ctx, { study: study.slug, act: randomUUID() })],
      [["owner", "data-protection", "facilitator"], (ctx) => readPublication(ctx, study.slug)],
      [["data-protection", "facilitator"], (ctx) => raiseObjection(ctx, { ...of, body: { reason: "x" } })],
      [
        ["data-protection", "facilitator"],
        (ctx) => settle(ctx, { study: study.slug, objection: randomUUID(), body: { settlement: "x" } }),
      ],
      [["owner", "planner"], (ctx) => writeFinding(ctx, { study: study.slug, finding: null, body })],
      [["owner", "planner"], (ctx) => deleteFinding(ctx, { study: study.slug, finding: randomUUID() })],
      [["owner", "planner"], (ctx) => openRound(ctx, of)],
      [["owner", "planner"], (ctx) => closeRound(ctx, of)],
      [ROLES, (ctx) => readFeedback(ctx, study.slug)],
      [ROLES, (ctx) => previewPublished(ctx, { study: study.slug, number: "1" })],
    ];
    for (const [may, call] of calls) {
      expect(await refusalOf(call(contextOf(db, NOBODY)))).toBe("not-signed-in");
      for (const role of ROLES) {
        const refusal = await refusalOf(call(await as(role)));
        expect([role, call.toString(), refusal === "forbidden"]).toEqual([
          role,
          call.toString(),
          !may.includes(role),
        ]);
      }
    }
  });
});
