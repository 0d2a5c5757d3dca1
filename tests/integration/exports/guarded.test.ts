import "../../support/settings";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { auditLines } from "@/db/queries/audit";
import { ROLES } from "@/lib/domain/access/roles";
import { holdDatabase } from "@/lib/server/database";
import { exportStudy } from "@/lib/services/exports/export-study";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf } from "../people/seed";
import { seedExports, type Exports } from "./seed";

describeOnBoth("who gets an export, and what is in none", (open) => {
  let seeded: Exports;
  beforeAll(async () => {
    seeded = await seedExports(open());
  });
  afterAll(() => holdDatabase(null));

  it("only researchers; others get nothing, programs are asked for a password", async () => {
    for (const role of ROLES) {
      const ctx = contextOf(open(), await actorFor(open(), seeded.study.people[role].userId));
      const outcome = await refusalOf(
        exportStudy(ctx, { study: seeded.study.slug, file: "marks.csv", query: {} }),
      );
      expect([role, outcome]).toEqual([role, role === "researcher" ? "none" : "forbidden"]);
    }
    const anonymous = await seeded.fetchFile("marks.csv", "", {});
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get("www-authenticate")).toContain("Basic");
    const browser = await seeded.fetchFile("marks.csv", "", { "sec-fetch-mode": "navigate" });
    expect(browser.headers.get("www-authenticate")).not.toContain("Basic");
    const basic = await seeded.fetchFile("codebook.json", "", {
      authorization: `Basic ${btoa(`me:${seeded.token}`)}`,
    });
    expect(basic.status).toBe(200);
    expect((await seeded.fetchFile("marks.xlsx")).status).toBe(404);
  });

  it("private, unfinished, practice, held and set-aside content is in no file", async () => {
    for (const file of ["marks.geojson", "marks.csv", "drawings.ndjson", "codebook.json"]) {
      for (const profile of ["research", "masked"]) {
        expect(await seeded.text(file, `?profile=${profile}`)).not.toMatch(/PRIVATE-CANARY|HIDDEN-CANARY/);
      }
    }
  });

  it("research ids stay, masked ids never do, and no id of the database leaves", async () => {
    const ids = async (query: string) =>
      (await seeded.collection(query)).features.map((mark) => String(mark.properties?.["id"]));
    expect(await ids("")).toEqual(await ids(""));
    const [one, two] = [await ids("?profile=masked"), await ids("?profile=masked")];
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    const all =
      (await seeded.text("marks.csv")) +
      (await seeded.text("drawings.ndjson")) +
      (await seeded.text("marks.geojson"));
    expect(all).not.toContain(seeded.shared);
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
    const participants = new Set(
      (await seeded.collection()).features.map((mark) => mark.properties?.["participant"]),
    );
    expect(participants.size).toBe(2);
  });

  it("each export stands in the log before it begins", async () => {
    await seeded.fetchFile("marks.csv", "?kind=way&profile=masked");
    const [line] = await auditLines(open(), { studyId: seeded.study.id, limit: 1, beforeId: null });
    expect(line).toMatchObject({
      action: "exported",
      actorKind: "token",
      target: { file: "marks.csv", profile: "masked", filters: "kind" },
    });
  });

  it("a reader who goes away stops the query", async () => {
    let stopped = false;
    const db: Database = new Proxy(open(), {
      get(target, name) {
        const own: unknown = Reflect.get(target, name);
        if (name !== "stream") return typeof own === "function" ? (own.bind(target) as unknown) : own;
        return async function* () {
          try {
            for (;;) yield [];
          } finally {
            stopped = true;
          }
        };
      },
    });
    holdDatabase(db);
    const response = await seeded.fetchFile("marks.csv");
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    holdDatabase(open());
    await vi.waitFor(() => expect(stopped).toBe(true));
  });
});
