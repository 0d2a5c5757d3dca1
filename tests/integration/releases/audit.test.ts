import { sql } from "drizzle-orm";
import { cellToChildren, cellToParent } from "h3-js";
import { expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { NOBODY } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/roles";
import type * as RulesModule from "@/lib/domain/privacy/rules";
import { readJob } from "@/lib/services/jobs/read-job";
import { listReleases } from "@/lib/services/releases/list-releases";
import { makeRelease } from "@/lib/services/releases/make-release";
import { readReleaseAudits } from "@/lib/services/releases/read-release-audits";
import { readSurface } from "@/lib/services/releases/read-surface";
import { runRelease } from "@/lib/services/releases/run-release";
import { describeOnBoth } from "../../support/each-database";
import { CENTRE, contextOf, person, seedDrawing, seedReleaseStudy } from "./seed";
import type { SeededStudy } from "./seed";

const mutant = vi.hoisted(() => ({ withoutStep4: false }));
vi.mock("@/lib/domain/privacy/rules", async (original) => {
  const { rulesOf } = await original<typeof RulesModule>();
  return {
    rulesOf: (...input: Parameters<typeof rulesOf>) => {
      const rules = rulesOf(...input);
      return mutant.withoutStep4 ? { ...rules, conceals: () => true } : rules;
    },
  };
});

const as = (db: Database, study: SeededStudy, role: Role) => contextOf(db, person(study, [role]));

/** One pool of two cells with four persons each, beside five cells that may be shown. */
async function seedPool(db: Database, study: SeededStudy) {
  const cells = cellToChildren(cellToParent(CENTRE, 8), 9);
  for (let i = 0; i < 24; i += 1)
    await seedDrawing(db, study, {
      groups: { life: ["a", "b", "c"][i % 3] ?? "a" },
      touches: [
        { attitude: "use", cells: [CENTRE] },
        { attitude: "avoid", cells: cells.slice(0, 5) },
      ],
    });
  for (let i = 0; i < 8; i += 1)
    await seedDrawing(db, study, {
      touches: [{ attitude: "avoid", cells: cells.slice(i < 4 ? 5 : 6, i < 4 ? 6 : 7) }],
    });
}

async function release(db: Database, study: SeededStudy) {
  const ctx = as(db, study, "planner");
  const { job } = await makeRelease(ctx, { study: study.slug });
  await runRelease(ctx, { study: study.slug, job });
  return readJob(ctx, { job });
}

describeOnBoth("the audit of a release", (open) => {
  it("refuses what would tell about a few persons, stores nothing and notes it", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPool(db, study);
    mutant.withoutStep4 = true;
    try {
      expect(await release(db, study)).toMatchObject({
        state: "failed",
        error: "audit-refused",
        result: null,
      });
    } finally {
      mutant.withoutStep4 = false;
    }
    expect(await listReleases(as(db, study, "planner"), { study: study.slug })).toEqual([]);
    const rows = await db.rows<{ action: string; target: unknown }>(
      sql`select action, target from audit_log where study_id = ${study.id}::uuid`,
    );
    expect(rows).toMatchObject([{ action: "release.refused", target: { rule: "rest" } }]);
    expect(await release(db, study)).toMatchObject({ state: "done" });
  });

  it("is kept with the release, for data protection and nobody else", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPool(db, study);
    await release(db, study);
    const [audit] = await readReleaseAudits(as(db, study, "data-protection"), { study: study.slug });
    expect(audit).toMatchObject({ number: 1, participants: 32, report: { solver: { undecided: 0 } } });
    expect(audit?.report?.checks.map(({ rule }) => rule)).toContain("standing");
    for (const role of ["facilitator", "researcher", "planner", "owner"] satisfies Role[])
      await expect(readReleaseAudits(as(db, study, role), { study: study.slug })).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(readReleaseAudits(contextOf(db, NOBODY), { study: study.slug })).rejects.toMatchObject({
      code: "not-signed-in",
    });
  });

  it("under 150 persons says of groups only that several share a zone, and how sure its place is from 30", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPool(db, study);
    await release(db, study);
    const { zones } = await readSurface(as(db, study, "planner"), { study: study.slug, number: null });
    const centre = zones.find(({ zone, attitude }) => zone === CENTRE && attitude === "use");
    expect(centre?.groups).toEqual({ since: "2026-11-20", sharedBy: ["life"], values: [] });
    expect(centre?.standing).toEqual({ inTopTen: 100, withoutOneWorkshop: 100 });
  });
});
