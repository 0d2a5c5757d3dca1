import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { NOBODY } from "@/lib/domain/access/actor";
import { DEMO_INSTITUTIONS } from "@/lib/domain/demo/register";
import type { KeptCandidate } from "@/lib/domain/siting/kept-candidate";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { readJob } from "@/lib/services/jobs/read-job";
import { addInstitution } from "@/lib/services/register/add-institution";
import { chooseQuotes } from "@/lib/services/siting/choose-quotes";
import { addCandidate, changeCandidate, removeCandidate } from "@/lib/services/siting/keep-candidates";
import {
  listTravelData,
  readTravelData,
  removeTravelData,
  takeTravelData,
} from "@/lib/services/siting/keep-travel-data";
import { checkScenario, makeScenario } from "@/lib/services/siting/make-scenario";
import { listCandidates, readCandidate } from "@/lib/services/siting/read-candidate";
import { listScenarios, readScenario, removeScenario } from "@/lib/services/siting/read-scenario";
import { readSites } from "@/lib/services/siting/read-sites";
import { runCheck, runScenario } from "@/lib/services/siting/run-scenario";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

const hall = (given: Partial<KeptCandidate> = {}): KeptCandidate => ({
  name: "Gemeindesaal",
  at: [6.8085, 51.254],
  embedding: "attached",
  action: "open",
  institution: null,
  weeklyHours: 16,
  oneOffCost: 5_000,
  yearlyCost: 41_000,
  note: "2 Tage",
  ...given,
});

/** West and north of the hall: most people live in the west. */
const GRID = [
  { name: "West", at: [6.79, 51.254], persons: 900 },
  { name: "Nord", at: [6.8085, 51.27], persons: 100 },
];

describeOnBoth("where to stand", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/build-commands.mjs"]); // the process that computes
    study = await seedStudy(open());
  });
  const as = async (role: Role, at = study) =>
    contextOf(open(), await actorFor(open(), at.people[role].userId));
  const grid = (version: number, content: unknown = GRID) => ({
    study: study.slug,
    kind: "population",
    version,
    body: { source: "raster.csv", content },
  });

  it("every verb refuses who may not", async () => {
    const slug = study.slug;
    const candidate = { study: slug, candidate: randomUUID(), version: 1 };
    const ways = { study: slug, kind: "barriers", version: 0 };
    const scenario = { study: slug, scenario: randomUUID() };
    const see: Role[] = ["researcher", "planner", "owner"];
    const plan: Role[] = ["planner"];
    const acts: [string, readonly Role[], (ctx: Awaited<ReturnType<typeof as>>) => Promise<unknown>][] = [
      ["page", see, (ctx) => readSites(ctx, slug)],
      ["candidates", see, (ctx) => listCandidates(ctx, slug)],
      ["form", plan, (ctx) => readCandidate(ctx, { study: slug, candidate: "new" })],
      ["add", plan, (ctx) => addCandidate(ctx, { study: slug, body: {} })],
      ["change", plan, (ctx) => changeCandidate(ctx, { ...candidate, body: hall() })],
      ["remove", plan, (ctx) => removeCandidate(ctx, candidate)],
      ["ways", plan, (ctx) => listTravelData(ctx, slug)],
      ["read ways", see, (ctx) => readTravelData(ctx, ways)],
      ["take ways", plan, (ctx) => takeTravelData(ctx, { ...ways, body: {} })],
      ["remove ways", plan, (ctx) => removeTravelData(ctx, ways)],
      ["scenarios", see, (ctx) => listScenarios(ctx, slug)],
      ["make", plan, (ctx) => makeScenario(ctx, { study: slug, body: {} })],
      ["read", see, (ctx) => readScenario(ctx, scenario)],
      ["check", plan, (ctx) => checkScenario(ctx, scenario)],
      ["quotes", plan, (ctx) => chooseQuotes(ctx, { ...scenario, body: { quotes: [] } })],
      ["forget", plan, (ctx) => removeScenario(ctx, scenario)],
    ];
    const elsewhere = await seedStudy(open());
    for (const [name, may, act] of acts) {
      for (const role of ROLES) {
        const outcome = await refusalOf(act(await as(role))).catch((error: Error) => error.message);
        expect([name, role, outcome === "forbidden"]).toEqual([name, role, !may.includes(role)]);
        const other = await refusalOf(act(await as(role, elsewhere)));
        expect([name, role, other]).toEqual([name, role, "forbidden"]);
      }
      expect([name, await refusalOf(act(contextOf(open(), NOBODY)))]).toEqual([name, "not-signed-in"]);
    }
  });

  it("keeps candidates, in the version that was seen, with a host of this register alone", async () => {
    const ctx = await as("planner");
    const { id } = await addCandidate(ctx, { study: study.slug, body: hall() });
    const address = { study: study.slug, candidate: id };
    const changed = hall({ action: "weekly", note: "" });
    expect(await changeCandidate(ctx, { ...address, version: 1, body: changed })).toEqual({ id, version: 2 });
    expect(await refusalOf(changeCandidate(ctx, { ...address, version: 1, body: hall() }))).toBe("changed");
    expect(await listCandidates(ctx, study.slug)).toEqual([{ ...changed, id, version: 2 }]);

    const elsewhere = await seedStudy(open());
    const foreign = await addInstitution(await as("planner", elsewhere), {
      study: elsewhere.slug,
      body: LIBRARY,
    });
    const attached = hall({ institution: foreign.id });
    expect(await refusalOf(addCandidate(ctx, { study: study.slug, body: attached }))).toBe("invalid");
    const own = await addInstitution(ctx, { study: study.slug, body: LIBRARY });
    const second = { study: study.slug, body: hall({ name: "Bücherei", institution: own.id }) };
    const kept = await addCandidate(ctx, second);
    await removeCandidate(ctx, { study: study.slug, candidate: kept.id, version: 1 });
    await removeCandidate(ctx, { ...address, version: 2 });
    expect(await listCandidates(ctx, study.slug)).toEqual([]);
  });

  it("takes grids, lines and tables whole, in place of what was seen", async () => {
    const ctx = await as("planner");
    expect(await takeTravelData(ctx, grid(0))).toEqual({ version: 1 });
    expect(await refusalOf(takeTravelData(ctx, grid(0)))).toBe("changed");
    expect(await refusalOf(takeTravelData(ctx, grid(1, [{ name: "West", persons: 3 }])))).toBe("invalid");
    expect(await takeTravelData(ctx, grid(1))).toEqual({ version: 2 });
    const { lines } = await listTravelData(ctx, study.slug);
    expect(lines).toEqual([{ kind: "population", version: 2, source: "raster.csv", count: 2 }]);
    const { inputs } = await readSites(await as("researcher"), study.slug);
    expect(inputs.population.map(({ name, persons }) => [name, persons])).toEqual([
      ["West", 900],
      ["Nord", 100],
    ]);
    const unknown = { ...grid(0), kind: "rivers" };
    expect(await refusalOf(takeTravelData(ctx, unknown))).toBe("not-found");
  });

  it("freezes a comparison, computes it in a thread of its own, and computes it again to the same numbers", async () => {
    const ctx = await as("planner");
    const body = { name: "Ein Ort", assumptions: { alpha: 0, most: 2 } };
    expect(await refusalOf(makeScenario(ctx, { study: study.slug, body }))).toBe("not-yet");
    await addCandidate(ctx, { study: study.slug, body: hall() });
    const west = await addCandidate(ctx, {
      study: study.slug,
      body: hall({ name: "Laden West", at: [6.79, 51.2545], embedding: "own" }),
    });
    const task = await makeScenario(ctx, { study: study.slug, body });
    expect(await refusalOf(makeScenario(ctx, { study: study.slug, body }))).toBe("conflict");
    await runScenario(ctx, task);
    expect(await readJob(ctx, { job: task.job })).toMatchObject({
      state: "done",
      progress: 100,
      error: null,
    });

    const [line] = await listScenarios(ctx, study.slug);
    expect(line).toMatchObject({ name: "Ein Ort", release: null, withdrawn: false });
    const address = { study: study.slug, scenario: line?.id ?? "" };
    const { frozen, result } = await readScenario(await as("researcher"), address);
    expect(frozen).toEqual(task.frozen);
    const { comparison } = result;
    expect(comparison.sets.map(({ sites }) => sites.length)).toEqual([1, 2]);
    expect(comparison.sets[0]?.sites).toEqual([west.id]); // nine in ten live there

    const again = await checkScenario(ctx, address);
    await runCheck(ctx, again);
    expect(await readJob(ctx, { job: again.job })).toMatchObject({
      state: "done",
      result: { identical: true },
    });

    const stopped = await makeScenario(ctx, { study: study.slug, body });
    await cancelJob(ctx, { job: stopped.job });
    await runScenario(ctx, stopped);
    expect(await listScenarios(ctx, study.slug)).toHaveLength(1);
    await removeScenario(ctx, address);
    expect(await refusalOf(readScenario(ctx, address))).toBe("not-found");
    const log = await auditLines(open(), { studyId: study.id, limit: 100, beforeId: null });
    for (const action of ["scenario.made", "scenario.checked", "scenario.read", "scenario.removed"])
      expect(log.map((entry) => entry.action)).toContain(action);
  });
});

const LIBRARY = { ...DEMO_INSTITUTIONS[0], name: "Bücherei", kind: "Bücherei", position: [6.81, 51.26] };
