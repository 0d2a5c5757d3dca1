import "@/tests/support/settings";
import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdDatabase } from "@/lib/server/database";
import { spend } from "@/lib/services/drawings/allowance";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describeOnBoth("PUT /api/drawings/{id}", (open) => {
  let study: SeededStudy;
  let other: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    other = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  const count = async (table: string, drawing: string) => {
    const column = table === "drawings" ? "id" : "drawing_id";
    const [row] = await open().rows<{ n: number }>(
      sql`select count(*)::int as n from ${sql.raw(table)} where ${sql.raw(column)} = ${drawing}::uuid`,
    );
    return row?.n ?? -1;
  };
  const fresh = (overrides = {}) => drawingDocument({ workshop: study.workshop.id, ...overrides });

  it("201 for a new one with the hash of the bytes, and keeps marks and touched cells", async () => {
    const document = fresh();
    const body = JSON.stringify(document);
    const mine = secret();
    const answer = await calls.put(body, { id: document.id, secret: mine, pass: study.pass });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: document.id, revision: 1, hash: sha(body) });
    expect(await count("marks", document.id)).toBe(1);
    expect(await count("touched_cells", document.id)).toBeGreaterThan(0);
    const got = await calls.get(document.id, mine.toLowerCase().replace(/(.{4})/g, "$1-"));
    expect(got.status).toBe(200);
    expect(await got.text()).toBe(body);
    expect(got.headers.get("cache-control")).toBe("private, no-store");
  });

  it("200 for the same bytes and for a higher revision; the one before becomes a version", async () => {
    const document = fresh();
    const mine = secret();
    await calls.put(document, { secret: mine, pass: study.pass });
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await count("drawing_versions", document.id)).toBe(0);
    const newer = { ...document, revision: 7, marks: [liveMark(), liveMark({ order: 2 })] };
    expect((await calls.put(newer, { secret: mine })).status).toBe(200);
    expect(await count("drawing_versions", document.id)).toBe(1);
    expect(await count("marks", document.id)).toBe(2);
  });

  it("409 for a lower revision or other bytes of the same: the current one in the answer, the loser kept", async () => {
    const document = fresh({ revision: 5 });
    const mine = secret();
    await calls.put(document, { secret: mine, pass: study.pass });
    const rival = { ...document, helped: true };
    const answer = await calls.put(rival, { secret: mine, pass: study.pass });
    expect(answer.status).toBe(409);
    const body = (await answer.json()) as { code: string; current: unknown };
    expect(body.code).toBe("conflict");
    expect(body.current).toMatchObject({
      id: document.id,
      revision: 5,
      hash: sha(JSON.stringify(document)),
      document,
    });
    expect((await calls.put({ ...document, revision: 4 }, { secret: mine, pass: study.pass })).status).toBe(
      409,
    );
    expect((await calls.put(rival, { secret: mine, pass: study.pass })).status).toBe(409);
    expect(await count("drawing_versions", document.id)).toBe(2);
  });

  it("403 for a wrong or missing secret, a missing or unknown pass, and a pass of another workshop", async () => {
    const document = fresh();
    const mine = secret();
    expect(await codeOf(await calls.put(document, { secret: mine }))).toBe("wrong-pass");
    expect(await codeOf(await calls.put(document, { secret: mine, pass: "pass_unknown" }))).toBe(
      "wrong-pass",
    );
    expect(await codeOf(await calls.put(document, { pass: study.pass }))).toBe("wrong-secret");
    expect(await codeOf(await calls.put(document, { secret: mine, pass: other.pass }))).toBe(
      "wrong-workshop",
    );
    expect(await count("drawings", document.id)).toBe(0);
    await calls.put(document, { secret: mine, pass: study.pass });
    expect(
      await codeOf(await calls.put({ ...document, revision: 2 }, { secret: secret(), pass: study.pass })),
    ).toBe("wrong-secret");
    expect(
      await codeOf(await calls.put({ ...document, revision: 2 }, { secret: mine, pass: other.pass })),
    ).toBe("wrong-workshop");
    const stranger = { ...document, revision: 9, participant: randomUUID() };
    expect(await codeOf(await calls.put(stranger, { secret: secret(), pass: study.pass }))).toBe(
      "wrong-secret",
    );
    const second = fresh({ participant: document.participant });
    expect(await codeOf(await calls.put(second, { secret: secret(), pass: study.pass }))).toBe(
      "wrong-secret",
    );
    expect((await calls.put(second, { secret: mine, pass: study.pass })).status).toBe(201);
  });

  it("422 with what and where, and nothing stored", async () => {
    const cases: [unknown, string][] = [
      [{ ...fresh(), version: 2 }, "version"],
      [{ ...fresh(), extra: 1 }, ""],
      [fresh({ groups: { life: "unheard-of" } }), "groups.life"],
      [fresh({ groups: { unknown: "youth" } }), "groups.unknown"],
      [fresh({ language: "xx" }), "language"],
      [
        { ...fresh(), consent: { version: "1", layers: [], givenAt: "2026-11-20T15:00:00Z" } },
        "consent.layers",
      ],
      [{ ...fresh(), marks: [{ ...liveMark(), kind: "star" }] }, "marks.0.kind"],
    ];
    for (const [document, path] of cases) {
      const { id } = document as { id: string };
      const answer = await calls.put(JSON.stringify(document), { id, secret: secret(), pass: study.pass });
      expect(answer.status).toBe(422);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const { errors } = (await answer.json()) as { errors: { path: string }[] };
      expect(errors.map((error) => error.path)).toContain(path);
      expect(await count("drawings", id)).toBe(0);
    }
    expect((await calls.put(fresh(), { id: randomUUID(), secret: secret(), pass: study.pass })).status).toBe(
      422,
    );
  });

  it("413 above 2 MiB, 400 for no JSON and no UTF-8, 415 for packed bodies", async () => {
    const options = { id: randomUUID(), secret: secret(), pass: study.pass };
    expect((await calls.put(" ".repeat(2 * 1024 * 1024 + 1), options)).status).toBe(413);
    expect((await calls.put('{"version": NaN}', options)).status).toBe(400);
    expect((await calls.put(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), options)).status).toBe(400);
    expect((await calls.put("{}", { ...options, headers: { "content-encoding": "gzip" } })).status).toBe(415);
    expect(
      (await calls.put(fresh(), { ...options, headers: { origin: "https://elsewhere.example" } })).status,
    ).toBe(403);
  });

  it("one row, one version, 50 successes for the same PUT 50 times at once", async () => {
    const document = fresh();
    const mine = secret();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => calls.put(document, { secret: mine, pass: study.pass })),
    );
    expect(answers.map((answer) => answer.status).filter((status) => status !== 200)).toEqual([201]);
    expect(await count("drawings", document.id)).toBe(1);
    expect(await count("drawing_versions", document.id)).toBe(0);
    expect(await count("marks", document.id)).toBe(1);
  });

  it("loses no version when many revisions race", async () => {
    const document = fresh();
    const mine = secret();
    const tablet = await seedStudy(open());
    const own = { ...document, workshop: tablet.workshop.id };
    const revisions = Array.from({ length: 20 }, (_, i) => i + 1);
    await Promise.all(
      revisions.map((revision) => calls.put({ ...own, revision }, { secret: mine, pass: tablet.pass })),
    );
    const rows = await open().rows<{ revision: number }>(sql`
      select revision from drawing_versions where drawing_id = ${own.id}::uuid union all
      select revision from drawings where id = ${own.id}::uuid order by 1`);
    expect(rows.map((row) => row.revision)).toEqual(revisions);
  });

  it("keeps drawings of a revoked pass apart instead of refusing them", async () => {
    const revoked = await seedStudy(open());
    await open().run(sql`update passes set revoked_at = now() where id = ${revoked.passId}::uuid`);
    const document = { ...fresh(), workshop: revoked.workshop.id };
    expect((await calls.put(document, { secret: secret(), pass: revoked.pass })).status).toBe(201);
    const [row] = await open().rows<{ held: boolean }>(
      sql`select held_at is not null as held from drawings where id = ${document.id}::uuid`,
    );
    expect(row?.held).toBe(true);
  });

  it("429 with Retry-After once a pass has stored a hundred at once, and only that pass", async () => {
    const burst = await seedStudy(open());
    const put = () =>
      calls.put(fresh({ workshop: burst.workshop.id }), { secret: secret(), pass: burst.pass });
    spendAll(burst.passId);
    const refused = await put();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await calls.put(fresh(), { secret: secret(), pass: study.pass })).status).toBe(201);
  });
});

/** As if a thousand more were on their way, so that refilling while the test runs does not matter. */
function spendAll(sender: string): void {
  for (let i = 0; i < 1_000; i += 1) spend(sender, new Date());
}
