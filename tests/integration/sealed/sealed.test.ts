import "@/tests/support/settings";
import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { CompactEncrypt, importJWK } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sealingPublicKey } from "@/db/queries/studies";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { besideAddress, besideText } from "@/lib/domain/drawing/beside";
import { LONGEST_PARCEL, parcelText, SEALING } from "@/lib/domain/sealing/parcel";
import { PICTURE_LIMITS } from "@/lib/domain/sheet/picture";
import { holdDatabase } from "@/lib/server/database";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { jpeg } from "@/tests/support/pictures";
import { recording } from "@/tests/support/recordings";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describeOnBoth("POST /api/sealed", (open) => {
  let study: SeededStudy;
  let other: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    other = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  const fresh = (overrides = {}) => drawingDocument({ workshop: study.workshop.id, ...overrides });
  const sealText = async (text: string, kid = study.id, keyOf = study.id) =>
    new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ ...SEALING, kid })
      .encrypt(await importJWK((await sealingPublicKey(open(), keyOf)) ?? {}, SEALING.alg));
  const seal = (
    document: DrawingDocument | string,
    mine: string,
    pass = study.pass,
    lock: string[] | null = null,
  ) =>
    sealText(
      parcelText({
        pass,
        secret: mine,
        lock,
        body: typeof document === "string" ? document : JSON.stringify(document),
      }),
    );
  it("takes the voice on a mark like a drawing, once the drawing speaks of it", async () => {
    const mine = secret();
    const mark = liveMark({ audio: { seconds: 2, type: "audio/webm" } });
    const document = fresh({
      consent: { version: "2026-11", layers: ["summary", "audio"], givenAt: "2026-11-20T15:00:00Z" },
      marks: [mark],
    });
    const audio = Buffer.from(recording("spoken")).toString("base64");
    const voice = besideText({ id: document.id, mark: mark.id, revision: 7, content: audio });
    const parcel = await seal(voice, mine);
    expect((await calls.sealed(parcel)).status).toBe(404);
    expect((await calls.sealed(await seal(document, mine))).status).toBe(201);
    const answer = await calls.sealed(parcel);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: besideAddress({ id: document.id, mark: mark.id }), revision: 7, hash: sha(voice) },
    ]);
    const [kept] = await open().rows<{ bytes: Uint8Array }>(sql`
      select bytes from mark_audio where mark_id = ${mark.id}::uuid`);
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(recording("spoken")))).toBe(true);
  });

  it("takes a photographed sheet like a drawing, once the drawing speaks of it", async () => {
    const mine = secret();
    const document = fresh({ mode: "paper", sheet: { width: 2_000, height: 1_500, picture: true } });
    const content = Buffer.from(jpeg()).toString("base64");
    const photo = besideText({ id: document.id, mark: null, revision: 3, content });
    const parcel = await seal(photo, mine);
    expect((await calls.sealed(parcel)).status).toBe(404);
    expect((await calls.sealed(await seal(document, mine))).status).toBe(201);
    const answer = await calls.sealed(parcel);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: `${document.id}/picture`, revision: 3, hash: sha(photo) },
    ]);
    const [kept] = await open().rows<{ width: number }>(sql`
      select width from drawing_pictures where drawing_id = ${document.id}::uuid`);
    expect(kept?.width).toBe(640);
  });

  it("the largest photograph that a tablet keeps fits into a parcel", async () => {
    const content = Buffer.alloc(PICTURE_LIMITS.tabletBytes).toString("base64");
    const body = besideText({ id: randomUUID(), mark: null, revision: 2_000_000_000, content });
    expect((await seal(body, secret())).length).toBeLessThan(LONGEST_PARCEL);
  });

  const rows = async (table: "quarantine" | "drawings" | "drawing_versions", where = sql`true`) => {
    const [row] = await open().rows<{ n: number }>(
      sql`select count(*)::int as n from ${sql.raw(table)} where ${where}`,
    );
    return row?.n ?? -1;
  };
  const ofStudy = () => sql`study_id = ${study.id}::uuid`;

  it("answers as the PUT would: the bytes inside are stored and can be read back", async () => {
    const document = fresh();
    const body = JSON.stringify(document, null, 1);
    const mine = secret();
    const answer = await calls.sealed(await seal(body, mine));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: document.id, revision: 1, hash: sha(body) });
    expect(await (await calls.get(document.id, mine)).text()).toBe(body);
    const newer = await calls.sealed(await seal({ ...document, revision: 2 }, mine));
    expect(newer.status).toBe(200);
  });

  it("the same parcel fifty times at once, and the same drawing sealed anew and put openly, is one drawing", async () => {
    const document = fresh();
    const mine = secret();
    const jwe = await seal(document, mine);
    const answers = await Promise.all(Array.from({ length: 50 }, () => calls.sealed(jwe)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    expect((await calls.sealed(await seal(document, mine))).status).toBe(200);
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await rows("drawings", sql`id = ${document.id}::uuid`)).toBe(1);
    expect(await rows("drawing_versions", sql`drawing_id = ${document.id}::uuid`)).toBe(0);
  });

  it("a conflict says what it kept, and shows the current document to nobody", async () => {
    const mine = secret();
    const current = fresh({ revision: 5, marks: [liveMark({ label: "CANARY" })] });
    await calls.put(current, { secret: mine, pass: study.pass });
    const loser = JSON.stringify({ ...current, revision: 4 });
    const answer = await calls.sealed(await seal(loser, mine));
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).not.toContain("CANARY");
    expect(JSON.parse(text)).toMatchObject({
      code: "conflict",
      kept: { id: current.id, revision: 4, hash: sha(loser) },
    });
    expect(await rows("drawing_versions", sql`drawing_id = ${current.id}::uuid`)).toBe(1);
  });

  it("410 for what was erased, by drawing or by receipt before it arrived; nothing comes back", async () => {
    const mine = secret();
    const document = fresh();
    await calls.put(document, { secret: mine, pass: study.pass });
    await calls.erase(document.id, mine);
    expect((await calls.sealed(await seal({ ...document, revision: 9 }, mine))).status).toBe(410);
    const early = secret();
    await calls.eraseByReceipt({ receipt: early });
    const late = fresh();
    expect((await calls.sealed(await seal(late, early))).status).toBe(410);
    expect(await rows("drawings", sql`id in (${document.id}::uuid, ${late.id}::uuid)`)).toBe(0);
  });

  it("poison is kept as it came, once, and never dropped: 202", async () => {
    const before = await rows("quarantine", ofStudy());
    const poison = [
      await seal(JSON.stringify({ ...fresh(), surprise: 1 }), secret()),
      await seal(fresh({ marks: [liveMark({ strength: 9 as never })] }), secret()),
      await sealText("no parcel at all"),
      `${(await seal(fresh(), secret())).slice(0, -6)}AAAAAA`,
    ];
    for (const jwe of [...poison, ...poison]) {
      const answer = await calls.sealed(jwe);
      expect(answer.status).toBe(202);
      expect(await answer.json()).toEqual({ quarantined: true });
    }
    expect(await rows("quarantine", ofStudy())).toBe(before + poison.length);
    const kept = await open().rows<{ bytes: Uint8Array; reason: string }>(
      sql`select bytes, reason from quarantine where ${ofStudy()} order by received_at`,
    );
    expect(kept.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(expect.arrayContaining(poison));
    expect(kept.map(({ reason }) => reason).sort()).toEqual([
      "invalid",
      "invalid",
      "unreadable",
      "unreadable",
    ]);
  });

  it("refuses what is not sealed, or not to a study of this server, and stores nothing", async () => {
    const before = await rows("quarantine");
    const stranger = await seal(fresh(), secret());
    for (const jwe of ["", "x", "a.b.c.d.e", `{"a":1}`, await sealText("x", randomUUID())]) {
      const answer = await calls.sealed(jwe);
      expect([jwe.slice(0, 9), answer.status, await codeOf(answer)]).toEqual([
        jwe.slice(0, 9),
        422,
        "invalid",
      ]);
    }
    const large = await calls.sealed(`${stranger}${"A".repeat(LONGEST_PARCEL)}`);
    expect(large.status).toBe(413);
    expect(await rows("quarantine")).toBe(before);
  });

  it("a pass of another study opens nothing; an unknown one does when an admitted tablet brings the parcel", async () => {
    const mine = secret();
    const foreign = await calls.sealed(await seal(fresh(), mine, other.pass));
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, "wrong-pass"]);
    const lost = await seal(fresh(), mine, "pass_of_a_server_before_the_restore");
    expect((await calls.sealed(lost)).status).toBe(403);
    expect((await calls.sealed(lost, other.pass)).status).toBe(403);
    expect((await calls.sealed(lost, study.pass)).status).toBe(201);
  });

  it("a wrong secret is refused as a PUT refuses it", async () => {
    const document = fresh();
    await calls.put(document, { secret: secret(), pass: study.pass });
    const answer = await calls.sealed(await seal({ ...document, revision: 2 }, secret()));
    expect([answer.status, await codeOf(answer)]).toEqual([403, "wrong-secret"]);
  });

  it("rubbish from one address is refused after a while; drawings from there are not", async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 12; round += 1)
      statuses.push((await calls.sealed(await sealText(`rubbish ${round}`))).status);
    expect(statuses).toContain(429);
    expect((await calls.sealed(await seal(fresh(), secret()))).status).toBe(201);
  });

  it("brings along a lock that could not be sent before", async () => {
    const mine = secret();
    const document = fresh();
    await calls.sealed(await seal(document, mine, study.pass, ["apple", "bird", "cat"]));
    const answer = await calls.get(document.id, mine);
    expect([answer.status, await codeOf(answer)]).toEqual([expect.any(Number), "lock-needed"]);
  });
});
