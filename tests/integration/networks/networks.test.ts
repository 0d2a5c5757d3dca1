import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import type { NetworkActor } from "@/lib/domain/networks/actor";
import { listNetwork } from "@/lib/services/networks/list-network";
import { readActor } from "@/lib/services/networks/read-actor";
import { setTie } from "@/lib/services/networks/set-tie";
import { takeNetwork } from "@/lib/services/networks/take-network";
import { addActor, changeActor, removeActor } from "@/lib/services/networks/write-actor";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

const role = (given: Partial<NetworkActor> = {}): NetworkActor => ({
  institution: "Familienzentrum",
  network: "",
  function: "Leitung",
  fields: ["bildung", "wohnen"],
  scope: "social-space",
  engagement: "salaried",
  position: [6.8142, 51.2661],
  ...given,
});

describeOnBoth("networks", (open) => {
  let study: SeededStudy;
  let elsewhere: SeededStudy;
  beforeAll(async () => {
    [study, elsewhere] = [await seedStudy(open()), await seedStudy(open())];
  });
  const as = async (who: Role, at = study) =>
    contextOf(open(), await actorFor(open(), at.people[who].userId));
  const list = async () => (await listNetwork(await as("planner"), study.slug)).network;

  it("every verb refuses who may not", async () => {
    const [actor, version] = [randomUUID(), 1];
    const at = { study: study.slug };
    const tie = { one: actor, other: randomUUID(), state: "exists" };
    type Act = (ctx: Awaited<ReturnType<typeof as>>) => Promise<unknown>;
    const acts: [string, readonly Role[], Act][] = [
      ["list", ["planner", "owner", "researcher"], (ctx) => listNetwork(ctx, study.slug)],
      ["form", ["planner"], (ctx) => readActor(ctx, { ...at, actor: "new" })],
      ["add", ["planner"], (ctx) => addActor(ctx, { ...at, body: {} })],
      ["change", ["planner"], (ctx) => changeActor(ctx, { ...at, actor, version, body: role() })],
      ["remove", ["planner"], (ctx) => removeActor(ctx, { ...at, actor, version })],
      ["tie", ["planner"], (ctx) => setTie(ctx, { ...at, body: tie })],
      ["take", ["planner"], (ctx) => takeNetwork(ctx, { ...at, body: {} })],
    ];
    for (const [name, may, act] of acts) {
      for (const who of ROLES) {
        const refusal = await refusalOf(act(await as(who)));
        expect([name, who, refusal === "forbidden"]).toEqual([name, who, !may.includes(who)]);
      }
      expect(await refusalOf(act(contextOf(open(), NOBODY)))).toBe("not-signed-in");
      expect(await refusalOf(act(await as("planner", elsewhere)))).toBe("forbidden");
    }
  });

  it("an actor is entered, changed by the version that was seen, and removed with its ties", async () => {
    const ctx = await as("planner");
    const { id } = await addActor(ctx, { study: study.slug, body: role() });
    const other = await addActor(ctx, {
      study: study.slug,
      body: role({ institution: "", network: "Runder Tisch", position: null, fields: [] }),
    });
    const at = { study: study.slug, actor: id };
    const body = role({ engagement: "both" });
    expect(await changeActor(ctx, { ...at, version: 1, body })).toEqual({ id, version: 2 });
    expect(await refusalOf(changeActor(ctx, { ...at, version: 1, body }))).toBe("changed");
    for (const state of ["build", "consolidate"])
      await setTie(ctx, { study: study.slug, body: { one: other.id, other: id, state } });

    const { actors, ties } = await list();
    expect(actors).toContainEqual({ id, version: 2, ...body });
    expect(actors).toContainEqual(expect.objectContaining({ id: other.id, position: null, fields: [] }));
    expect(ties.map(({ state }) => state)).toEqual(["consolidate"]);

    await setTie(ctx, { study: study.slug, body: { one: id, other: other.id, state: null } });
    expect((await list()).ties).toEqual([]);
    await setTie(ctx, { study: study.slug, body: { one: id, other: other.id, state: "expand" } });
    await removeActor(ctx, { ...at, version: 2 });
    expect(await list()).toMatchObject({ actors: [{ id: other.id }], ties: [] });
    expect(await refusalOf(readActor(ctx, at))).toBe("not-found");
    await removeActor(ctx, { study: study.slug, actor: other.id, version: 1 });
  });

  it("refuses a tie to oneself or to an actor of another study", async () => {
    const ctx = await as("planner");
    const { id } = await addActor(ctx, { study: study.slug, body: role() });
    const far = await addActor(await as("planner", elsewhere), { study: elsewhere.slug, body: role() });
    const tie = (other: string) =>
      refusalOf(setTie(ctx, { study: study.slug, body: { one: id, other, state: "exists" } }));
    expect([await tie(id), await tie(far.id), await tie(randomUUID())]).toEqual([
      "invalid",
      "not-found",
      "not-found",
    ]);
    await removeActor(ctx, { study: study.slug, actor: id, version: 1 });
  });

  it("takes a file whole or not at all, and tells what it was", async () => {
    const ctx = await as("planner");
    const actors = [role(), role({ function: "Beratung", position: null, fields: [] })];
    const ties = [{ one: 0, other: 1, state: "expand" }];
    const body = { actors, ties };
    expect(await refusalOf(takeNetwork(ctx, { study: study.slug, body: { ...body, person: "X" } }))).toBe(
      "invalid",
    );
    expect((await list()).actors).toEqual([]);
    expect(await takeNetwork(ctx, { study: study.slug, body })).toEqual({ actors: 2, ties: 1 });
    const stored = await list();
    expect(stored.actors).toEqual([
      expect.objectContaining(actors[1] ?? {}),
      expect.objectContaining(actors[0] ?? {}),
    ]);
    expect(stored.ties).toEqual([expect.objectContaining({ state: "expand" })]);
    const lines = await auditLines(open(), { studyId: study.id, limit: 100, beforeId: null });
    expect(lines.map(({ action }) => action)).toContain("network.imported");
    expect(JSON.stringify(lines)).not.toContain("Familienzentrum");
  });

  it("names no pairs without a release, and none to researchers", async () => {
    const told = async (who: Role) => (await listNetwork(await as(who), study.slug)).coMentions;
    expect(await told("planner")).toEqual({ told: false, why: "no-release" });
    expect(await told("researcher")).toEqual({ told: false, why: "not-yours" });
  });
});
