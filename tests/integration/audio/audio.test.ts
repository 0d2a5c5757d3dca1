import "@/tests/support/settings";
import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DELETE, GET, PUT } from "@/app/api/drawings/[id]/marks/[mark]/audio/route";
import { auditLines } from "@/db/queries/audit";
import { exportKey } from "@/db/queries/exports";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { holdDatabase } from "@/lib/server/database";
import { readAudio } from "@/lib/services/audio/read-audio";
import { pseudonyms } from "@/lib/services/exports/pseudonyms";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { noRecording, recording } from "@/tests/support/recordings";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";
import { actorFor, contextOf, refusalOf, seedPerson } from "../people/seed";

const VOICE = { seconds: 2.4, type: "audio/webm;codecs=opus" };

describeOnBoth("the voice on a mark", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  /** A drawing whose one mark has a voice, as the person may agree to it. */
  const spoken = (overrides: Partial<DrawingDocument> = {}, mark: Partial<LiveMark> = {}) =>
    drawingDocument({
      workshop: study.workshop.id,
      consent: { version: "2026-11", layers: ["summary", "audio"], givenAt: "2026-11-20T15:00:00Z" },
      marks: [liveMark({ audio: VOICE, ...mark })],
      ...overrides,
    });
  const markOf = ({ marks }: DrawingDocument): LiveMark => {
    const [mark] = marks;
    if (!mark || !isLive(mark)) throw new Error("no live mark");
    return mark;
  };
  const store = async (document: DrawingDocument, mine: string) => {
    const response = await calls.put(document, { secret: mine, pass: study.pass });
    expect(response.status).toBeLessThan(300);
  };
  const request = (method: string, mine: string | null, body?: Uint8Array<ArrayBuffer>) =>
    new Request("http://localhost:3000/", {
      method,
      headers: mine ? { "x-drawing-secret": mine } : {},
      ...(body ? { body } : {}),
    });
  const at = (document: DrawingDocument, mark = markOf(document).id) => ({
    params: Promise.resolve({ id: document.id, mark }),
  });
  const put = (document: DrawingDocument, mine: string, body = recording()) =>
    PUT(request("PUT", mine, body), at(document));
  const get = (document: DrawingDocument, mine: string | null) => GET(request("GET", mine), at(document));
  const kept = async (document: DrawingDocument) => {
    const [row] = await open().rows<{ n: number }>(sql`
      select count(*)::int as n from mark_audio where drawing_id = ${document.id}::uuid`);
    return row?.n ?? 0;
  };

  it("is stored by hash, again with the same answer, and given back to the person", async () => {
    const [mine, document] = [secret(), spoken()];
    expect((await put(document, mine)).status).toBe(404);
    await store(document, mine);
    const hash = createHash("sha256").update(recording()).digest("hex");
    for (let time = 0; time < 3; time += 1) {
      const response = await put(document, mine);
      expect([response.status, await response.json()]).toEqual([
        200,
        { id: document.id, mark: markOf(document).id, hash },
      ]);
    }
    const heard = await get(document, mine);
    expect(heard.headers.get("content-type")).toBe("audio/webm");
    expect(new Uint8Array(await heard.arrayBuffer())).toEqual(recording());
    expect((await DELETE(request("DELETE", mine), at(document))).status).toBe(204);
    expect((await DELETE(request("DELETE", mine), at(document))).status).toBe(204);
    expect((await get(document, mine)).status).toBe(404);
  });

  it("needs the person's secret, a recording, a mark that speaks, and the consent to it", async () => {
    const [mine, document] = [secret(), spoken()];
    await store(document, mine);
    for (const wrong of [secret(), null]) {
      expect(await codeOf(await PUT(request("PUT", wrong, recording()), at(document)))).toBe("wrong-secret");
      expect(await codeOf(await get(document, wrong))).toBe("wrong-secret");
      expect(await codeOf(await DELETE(request("DELETE", wrong), at(document)))).toBe("wrong-secret");
    }
    expect((await put(document, mine, noRecording())).status).toBe(415);
    expect((await put(document, mine, recording("x".repeat(4 * 1024 * 1024)))).status).toBe(413);
    expect((await PUT(request("PUT", mine, recording()), at(document, "x"))).status).toBe(404);
    expect((await PUT(request("PUT", mine, recording()), at(document, randomUUID()))).status).toBe(409);

    const silent = spoken({}, { audio: null });
    await store(silent, mine2);
    expect(await codeOf(await put(silent, mine2))).toBe("not-yet");
    const refused = spoken({ consent: { ...document.consent, layers: ["summary"] } });
    await store(refused, mine3);
    expect(await codeOf(await put(refused, mine3))).toBe("not-yet");
    const long = spoken({}, { audio: { ...VOICE, seconds: 200 } });
    await store(long, mine4);
    expect((await put(long, mine4)).status).toBe(422);
    expect(await Promise.all([silent, refused, long].map(kept))).toEqual([0, 0, 0]);
  });
  const [mine2, mine3, mine4] = [secret(), secret(), secret()];

  it("goes when the mark is removed or silent, the consent is taken back, or the drawing is erased", async () => {
    const ends: [string, (document: DrawingDocument) => DrawingDocument][] = [
      ["removed", (d) => ({ ...d, marks: [{ ...pick(markOf(d)), removedAt: "2026-11-20T15:10:00Z" }] })],
      ["silent", (d) => ({ ...d, marks: [{ ...markOf(d), audio: null }] })],
      ["no consent", (d) => ({ ...d, consent: { ...d.consent, layers: ["summary"] } })],
    ];
    for (const [name, end] of ends) {
      const [mine, document] = [secret(), spoken()];
      await store(document, mine);
      await put(document, mine);
      await store({ ...document, revision: 2, language: "en" }, mine);
      expect([name, await kept(document)]).toEqual([name, 1]);
      await store({ ...end(document), revision: 3 }, mine);
      expect([name, await kept(document)]).toEqual([name, 0]);
    }
    const [mine, document] = [secret(), spoken()];
    await store(document, mine);
    await put(document, mine);
    expect((await calls.erase(document.id, mine)).status).toBe(204);
    expect(await kept(document)).toBe(0);
    expect((await put(document, mine)).status).toBe(410);

    const [other, again] = [secret(), spoken()];
    await store(again, other);
    await put(again, other);
    expect((await calls.eraseByReceipt({ receipt: other })).status).toBe(204);
    expect(await kept(again)).toBe(0);
  });

  it("is heard by researchers of the study under their export's ids, when agreed to and not private; logged", async () => {
    const researcher = contextOf(
      open(),
      await actorFor(open(), (await seedPerson(open(), study.id, ["researcher"])).userId),
    );
    const key = await exportKey(open(), study.id);
    if (!key) throw new Error("no key");
    const outward = pseudonyms(key);
    const hear = (document: DrawingDocument, ctx = researcher) =>
      readAudio(ctx, {
        id: outward("drawing", document.id),
        mark: outward("mark", markOf(document).id),
        secret: null,
        attempts: { key: (target: string) => target },
      } as Parameters<typeof readAudio>[1]);
    const [mine, document] = [secret(), spoken()];
    await store(document, mine);
    await put(document, mine);
    expect(Buffer.from((await hear(document)).bytes)).toEqual(Buffer.from(recording()));
    const lines = await auditLines(open(), { studyId: study.id, limit: 10, beforeId: null });
    expect(lines[0]?.action).toBe("audio-heard");

    for (const role of ["facilitator", "planner", "owner", "data-protection"] as const) {
      const { userId } = await seedPerson(open(), study.id, [role]);
      expect([
        role,
        await refusalOf(hear(document, contextOf(open(), await actorFor(open(), userId)))),
      ]).toEqual([role, "forbidden"]);
    }
    await store({ ...document, revision: 2, marks: [{ ...markOf(document), private: true }] }, mine);
    expect(await refusalOf(hear(document))).toBe("not-found");
    await store({ ...document, revision: 3, finishedAt: null }, mine);
    expect(await refusalOf(hear(document))).toBe("not-found");
  });
});

const pick = ({ id, order, phase, drawnAt }: LiveMark) => ({ id, order, phase, drawnAt });
