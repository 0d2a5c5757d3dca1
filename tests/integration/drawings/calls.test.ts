import "@/tests/support/settings";
import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as health } from "@/app/api/health/route";
import type { Actor } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { holdDatabase } from "@/lib/server/database";
import { PEER_HEADER } from "@/lib/server/client-address";
import type { Context } from "@/lib/services/context";
import { eraseOwnDrawing } from "@/lib/services/drawings/erase-own-drawing";
import { haveDrawings } from "@/lib/services/drawings/have-drawings";
import { putDrawing } from "@/lib/services/drawings/put-drawing";
import { readDrawing } from "@/lib/services/drawings/read-drawing";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { memoryLedger } from "@/tests/support/ledger";
import { drawingDocument, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

describeOnBoth("the calls of a tablet and of a receipt", (open, engine) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));
  const fresh = () => drawingDocument({ workshop: study.workshop.id });

  it("a demo workshop opens at once, with the public parts of the study only", async () => {
    const typed = study.workshop.code.toLowerCase().replace(/^(....)/, "$1-");
    const answer = await calls.open(typed);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const opening = JSON.parse(text) as Record<string, unknown> & { pass: string };
    expect(Object.keys(opening).sort()).toEqual(
      [
        "addedLanguages",
        "basemap",
        "clips",
        "consent",
        "groupSets",
        "languages",
        "number",
        "pass",
        "prompts",
        "sealingKey",
        "study",
        "workshop",
      ].sort(),
    );
    expect(opening["workshop"]).toMatchObject({ id: study.workshop.id });
    expect(opening["sealingKey"]).toMatchObject({ kty: "EC", crv: "P-256", kid: study.id });
    expect(text).not.toMatch(/disclosure|kPublic|releaseKey/);
    const [keys] = await open().rows<{ d: string; release: string }>(sql`
      select sealing_private ->> 'd' as d, encode(release_key, 'base64') as release from study_keys where study_id = ${study.id}::uuid`);
    expect(keys?.d).toBeTruthy();
    expect(text).not.toContain(keys?.d);
    expect((await calls.put(fresh(), { secret: secret(), pass: opening.pass })).status).toBe(201);
  });

  it("404 unknown, 410 closed, 202 waiting, 200 with the PIN of the day, 403 with another", async () => {
    const own = await seedStudy(open(), {
      workshops: [
        { title: "W", day: "2026-11-20", pin: "4711" },
        { title: "Z", day: "2026-11-20" },
      ],
    });
    const [withPin, plain] = own.workshops;
    expect(await codeOf(await calls.open("00000000"))).toBe("workshop-unknown");
    expect((await calls.open("nonsense!")).status).toBe(404);
    expect((await calls.open(plain?.code ?? "")).status).toBe(202);
    expect((await calls.open(plain?.code ?? "", { pin: "4711" })).status).toBe(202);
    expect((await calls.open(withPin?.code ?? "")).status).toBe(202);
    expect((await calls.open(withPin?.code ?? "", { pin: "1234" })).status).toBe(403);
    expect((await calls.open(withPin?.code ?? "", { pin: "4711" })).status).toBe(200);
    expect((await calls.open(withPin?.code ?? "", { pin: 4711 })).status).toBe(422);
    // A burst gets no more tries than one after the other: four digits would be guessed soon.
    const guesses = await Promise.all(
      Array.from({ length: 15 }, (_, index) => calls.open(withPin?.code ?? "", { pin: `${2000 + index}` })),
    );
    expect(guesses.filter(({ status }) => status === 403)).toHaveLength(9);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(6);
    await open().run(sql`update workshops set closed_at = now() where code = ${withPin?.code ?? ""}`);
    expect((await calls.open(withPin?.code ?? "", { pin: "4711" })).status).toBe(410);
  });

  it("have: what the server lacks of this workshop", async () => {
    const mine = secret();
    const document = fresh();
    const body = JSON.stringify(document);
    await calls.put(body, { id: document.id, secret: mine, pass: study.pass });
    const hash = createHash("sha256").update(body).digest("hex");
    const unknown = randomUUID();
    const claims = [
      { id: document.id, revision: 1, hash },
      { id: document.id, revision: 2, hash },
      { id: unknown, revision: 4, hash },
    ];
    const answer = await calls.have(claims, study.pass);
    expect(await answer.json()).toEqual({
      missing: [
        { id: document.id, revision: 2 },
        { id: unknown, revision: 4 },
      ],
      erased: [],
    });
    const other = await seedStudy(open());
    expect(await (await calls.have([claims[0]], other.pass)).json()).toMatchObject({
      missing: [{ id: document.id }],
    });
    expect((await calls.have(claims)).status).toBe(403);
    expect((await calls.have([{ id: 1 }], study.pass)).status).toBe(422);
  });

  it("404 for a receipt that has not arrived, 422 for none, 429 after ten failures, a room's successes never counting", async () => {
    const address = { [PEER_HEADER]: engine === "pglite" ? "192.0.2.7" : "192.0.2.8" };
    const elsewhere = { [PEER_HEADER]: "192.0.2.99" };
    const mine = secret();
    await calls.put(fresh(), { secret: mine, pass: study.pass });
    for (let i = 0; i < 30; i += 1)
      expect((await calls.findByReceipt({ receipt: mine }, address)).status).toBe(200);
    expect((await calls.findByReceipt({ receipt: "short" }, address)).status).toBe(422);
    for (let i = 0; i < 10; i += 1)
      expect((await calls.findByReceipt({ receipt: secret() }, address)).status).toBe(404);
    const refused = await calls.findByReceipt({ receipt: mine }, address);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(
      (await calls.findByReceipt({ receipt: mine }, { ...address, "x-forwarded-for": "203.0.113.5" })).status,
    ).toBe(429);
    expect((await calls.findByReceipt({ receipt: mine }, elsewhere)).status).toBe(200);
    const [row] = await open().rows<{ n: number }>(
      sql`select count(*)::int as n from failures where key like '%192%' or key like '%receipt%'`,
    );
    expect(row?.n).toBe(0);
  });

  it("ten wrong secrets at one drawing, then even the right one waits; other drawings do not", async () => {
    const mine = secret();
    const document = fresh();
    await calls.put(document, { secret: mine, pass: study.pass });
    for (let i = 0; i < 5; i += 1) expect((await calls.get(document.id, secret())).status).toBe(403);
    for (let i = 0; i < 5; i += 1)
      expect(
        (await calls.put({ ...document, revision: 2 }, { secret: secret(), pass: study.pass })).status,
      ).toBe(403);
    expect((await calls.get(document.id, mine)).status).toBe(429);
    expect((await calls.put({ ...document, revision: 2 }, { secret: mine, pass: study.pass })).status).toBe(
      429,
    );
    expect((await calls.erase(document.id, mine)).status).toBe(429);
    expect((await calls.put(fresh(), { secret: secret(), pass: study.pass })).status).toBe(201);
  });

  it("404 for a drawing that is none, 403 without a secret", async () => {
    expect((await calls.get(randomUUID(), secret())).status).toBe(404);
    expect((await calls.get("none", secret())).status).toBe(404);
    expect((await calls.get(randomUUID())).status).toBe(403);
    expect((await calls.erase(randomUUID(), secret())).status).toBe(404);
  });

  it("no role of a study opens, changes or erases a drawing", async () => {
    const mine = secret();
    const document = fresh();
    await calls.put(document, { secret: mine, pass: study.pass });
    for (const role of ROLES) {
      const actor: Actor = {
        kind: "person",
        userId: randomUUID(),
        name: "P",
        tokenStudyId: study.id,
        roles: { [study.id]: [role] },
      };
      const ctx: Context = {
        actor,
        db: open(),
        clock: () => new Date(),
        ids: randomUUID,
        log: { info() {}, warn() {}, error() {} },
      };
      const attempts = { key: (target: string) => `${role}:${target}` };
      const wrong = { id: document.id, secret: secret(), attempts, ledger: memoryLedger() };
      await expect(readDrawing(ctx, wrong)).rejects.toMatchObject({ code: "wrong-secret" });
      await expect(eraseOwnDrawing(ctx, wrong)).rejects.toMatchObject({ code: "wrong-secret" });
      await expect(haveDrawings(ctx, [])).rejects.toMatchObject({ code: "wrong-pass" });
      const bytes = Buffer.from(JSON.stringify({ ...document, revision: 2 }));
      await expect(
        putDrawing(ctx, { ...wrong, secret: mine, bytes, withCredentials: true }),
      ).rejects.toMatchObject({ code: "wrong-pass" });
    }
  });

  it("health names engine, PostGIS and version", async () => {
    const answer = await health(new Request("http://localhost:3000/api/health"), {
      params: Promise.resolve({}),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: "ok", database: { engine }, version: "0.1.0" });
  });
});
