import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { GET as resultsOf } from "@/app/[locale]/results/[study]/[number]/route";
import { GET as zonesOf } from "@/app/api/studies/[study]/releases/[release]/zones/route";
import { PUT as answer } from "@/app/api/feedback/[code]/route";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { holdDatabase } from "@/lib/server/database";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { describeOnBoth } from "../../support/each-database";
import { contextOf, seedPeople, seedReleaseStudy, type SeededStudy } from "./seed";

vi.hoisted(() => {
  process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
  process.env["BASE_URL"] = "http://localhost:4600";
});

describeOnBoth("the public page and its caches", (open) => {
  let study: SeededStudy;
  let release: string;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedReleaseStudy(open());
    await seedPeople(open(), study, 16);
    const found = await findReleaseStudy(open(), study.slug);
    if (!found) throw new Error("no study");
    release = (await produceStudyRelease(contextOf(open(), NOBODY), found)).id;
  });
  afterAll(() => holdDatabase(null));

  const at = (path: string, headers: Record<string, string> = {}) =>
    new Request(`http://localhost:4600${path}`, { headers });
  const page = (headers?: Record<string, string>) =>
    resultsOf(at(`/de/results/${study.slug}/1`, headers), {
      params: Promise.resolve({ locale: "de", study: study.slug, number: "1" }),
    });
  const zones = () =>
    zonesOf(at(`/api/studies/${study.slug}/releases/${release}/zones`), {
      params: Promise.resolve({ study: study.slug, release }),
    });
  const set = (column: "published_at" | "withdrawn_at") =>
    open().run(sql`update releases set ${sql.raw(column)} = now() where id = ${release}::uuid`);

  it("is not there, then kept for an hour with a tag and framed by anybody, then gone: the page at once, what is kept in memory within a second", async () => {
    expect([(await page()).status, (await zones()).status]).toEqual([404, 401]);
    await set("published_at");
    const shown = await page();
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("public, max-age=3600");
    expect(shown.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors \*$/);
    expect(shown.headers.get("set-cookie")).toBeNull();
    const tag = shown.headers.get("etag") ?? "";
    expect((await page({ "if-none-match": `W/${tag}` })).status).toBe(304);
    const open_ = await zones();
    expect([open_.status, open_.headers.get("cache-control"), open_.headers.get("vary")]).toEqual([
      200,
      "public, max-age=3600",
      "Authorization, Cookie",
    ]);
    await open().run(sql`
      update release_zones set withdrawn_at = now() where ctid in (
        select ctid from release_zones where release_id = ${release}::uuid and attitude = 'use' limit 1)`);
    await set("withdrawn_at");
    const gone = await page({ "if-none-match": tag });
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
    await expect.poll(async () => (await zones()).status, { timeout: 5_000 }).toBe(410);
    expect(await gone.text()).toContain("zurückgezogen");
  });

  it("a device gets its cookie with the first answer, which no script reads and no other site sends", async () => {
    const [finding, code] = [randomUUID(), "0123456789ABCDEF"];
    await open().run(sql`
      insert into feedback_rounds (release_id, study_id, code, opened_at)
      values (${release}::uuid, ${study.id}::uuid, ${code}, now())`);
    await open().run(sql`
      insert into findings (id, study_id, release_id, position, content, changed_at)
      values (${finding}::uuid, ${study.id}::uuid, ${release}::uuid, 1, '{}'::jsonb, now())`);
    const say = (cookie: string) =>
      answer(
        new Request(`http://localhost:4600/api/feedback/${code}`, {
          method: "PUT",
          headers: { "content-type": "application/json", cookie },
          body: JSON.stringify({ finding, answer: "agree", picture: null, words: null }),
        }),
        { params: Promise.resolve({ code }) },
      );
    const first = await say("");
    const cookie = first.headers.get("set-cookie") ?? "";
    expect(first.status).toBe(204);
    expect(cookie).toMatch(/^ortssinn-feedback=[0-9a-f]{32}; .*HttpOnly; SameSite=Strict$/);
    const again = await say(cookie.split(";")[0] ?? "");
    expect([again.status, again.headers.get("set-cookie")]).toEqual([204, null]);
    const [row] = await open().rows<{ answers: number }>(
      sql`select count(*)::int as answers from finding_answers where finding_id = ${finding}::uuid`,
    );
    expect(row?.answers).toBe(1);
  });
});
