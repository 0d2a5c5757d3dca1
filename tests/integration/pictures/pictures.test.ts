import "@/tests/support/settings";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DELETE, GET, PUT } from "@/app/api/drawings/[id]/picture/route";
import { auditLines } from "@/db/queries/audit";
import { exportKey } from "@/db/queries/exports";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { holdDatabase } from "@/lib/server/database";
import { readPicture } from "@/lib/services/drawings/read-picture";
import { pseudonyms } from "@/lib/services/exports/pseudonyms";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { jpeg, PLANTED, png } from "@/tests/support/pictures";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";
import { actorFor, contextOf, refusalOf, seedPerson } from "../people/seed";

const SHEET = { width: 2_000, height: 1_500, picture: true };

describeOnBoth("a photographed sheet", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  const traced = (overrides: Partial<DrawingDocument> = {}) =>
    drawingDocument({
      workshop: study.workshop.id,
      mode: "paper",
      sheet: SHEET,
      consent: { version: "2026-11", layers: ["summary", "drawing"], givenAt: "2026-11-20T15:00:00Z" },
      marks: [
        liveMark({
          input: "paper",
          sketch: { space: "sheet", strokes: [[[10, 20, 0]]], colours: ["blue"] },
          location: null,
        }),
      ],
      ...overrides,
    });
  const store = async (document: DrawingDocument, mine: string) => {
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBeLessThan(300);
  };
  const request = (method: string, mine: string | null, body?: Uint8Array<ArrayBuffer>) =>
    new Request("http://localhost:3000/", {
      method,
      headers: mine ? { "x-drawing-secret": mine } : {},
      ...(body ? { body } : {}),
    });
  const at = ({ id }: { id: string }) => ({ params: Promise.resolve({ id }) });
  const put = (document: { id: string }, mine: string | null, body = jpeg()) =>
    PUT(request("PUT", mine, body), at(document));
  const get = (document: { id: string }, mine: string | null) => GET(request("GET", mine), at(document));
  const kept = async (document: DrawingDocument) => {
    const [row] = await open().rows<{ n: number }>(sql`
      select count(*)::int as n from drawing_pictures where drawing_id = ${document.id}::uuid`);
    return row?.n ?? 0;
  };

  it("is stored without its metadata, again with the same answer, and given back to the person", async () => {
    const [mine, document] = [secret(), traced()];
    expect((await put(document, mine)).status).toBe(404);
    await store(document, mine);
    const hash = createHash("sha256").update(jpeg()).digest("hex");
    for (let time = 0; time < 2; time += 1)
      expect(await (await put(document, mine)).json()).toEqual({ id: document.id, hash });
    const seen = await get(document, mine);
    expect(seen.headers.get("content-type")).toBe("image/jpeg");
    const bytes = Buffer.from(await seen.arrayBuffer());
    expect(bytes.includes(PLANTED)).toBe(false);
    expect((await put(document, mine, png())).status).toBe(200);
    expect((await get(document, mine)).headers.get("content-type")).toBe("image/png");
    expect((await DELETE(request("DELETE", mine), at(document))).status).toBe(204);
    expect((await get(document, mine)).status).toBe(404);
  });

  it("needs the person's secret, a picture of bounded size, and a drawing that speaks of it", async () => {
    const [mine, document] = [secret(), traced()];
    await store(document, mine);
    for (const wrong of [secret(), null]) {
      expect(await codeOf(await put(document, wrong))).toBe("wrong-secret");
      expect(await codeOf(await get(document, wrong))).toBe("wrong-secret");
      expect(await codeOf(await DELETE(request("DELETE", wrong), at(document)))).toBe("wrong-secret");
    }
    expect((await put(document, mine, new TextEncoder().encode("<svg/>"))).status).toBe(415);
    expect((await put(document, mine, new Uint8Array(4 * 1024 * 1024 + 1))).status).toBe(413);
    const [other, bare] = [secret(), traced({ mode: "sheet", sheet: { ...SHEET, picture: false } })];
    await store(bare, other);
    expect(await codeOf(await put(bare, other))).toBe("not-yet");
    expect(await kept(bare)).toBe(0);
  });

  it("is shown to nobody who knows the key alone, where three pictures lock it", async () => {
    const [mine, document] = [secret(), traced()];
    await store(document, mine);
    await put(document, mine);
    await calls.lock({ receipt: mine, pictograms: ["apple", "moon", "cup"] });
    expect(await codeOf(await get(document, mine))).toBe("lock-needed");
    expect(await codeOf(await put(document, mine, png()))).toBe("lock-needed");
    const opened = request("GET", mine);
    opened.headers.set("x-drawing-lock", "apple-moon-cup");
    expect((await GET(opened, at(document))).status).toBe(200);
  });

  it("goes when the drawing speaks of none any more, and when it is erased", async () => {
    const [mine, document] = [secret(), traced()];
    await store(document, mine);
    await put(document, mine);
    await store({ ...document, revision: 2, language: "en" }, mine);
    expect(await kept(document)).toBe(1);
    await store({ ...document, revision: 3, mode: "sheet", sheet: { ...SHEET, picture: false } }, mine);
    expect(await kept(document)).toBe(0);
    const [other, again] = [secret(), traced()];
    await store(again, other);
    await put(again, other);
    expect((await calls.erase(again.id, other)).status).toBe(204);
    expect(await kept(again)).toBe(0);
    expect((await put(again, other)).status).toBe(410);
  });

  it("is seen by researchers under their export's id, when agreed to and nothing on it is private; logged", async () => {
    const as = async (role: Parameters<typeof seedPerson>[2][number]) =>
      contextOf(open(), await actorFor(open(), (await seedPerson(open(), study.id, [role])).userId));
    const researcher = await as("researcher");
    const key = await exportKey(open(), study.id);
    if (!key) throw new Error("no key");
    const look = (document: DrawingDocument, ctx = researcher) =>
      readPicture(ctx, {
        id: pseudonyms(key)("drawing", document.id),
        secret: null,
        attempts: { key: (target: string) => target },
      } as Parameters<typeof readPicture>[1]);
    const [mine, document] = [secret(), traced()];
    await store(document, mine);
    await put(document, mine);
    expect((await look(document)).mediaType).toBe("image/jpeg");
    const [line] = await auditLines(open(), { studyId: study.id, limit: 1, beforeId: null });
    expect(line?.action).toBe("picture-seen");
    for (const role of ["facilitator", "planner", "owner", "data-protection"] as const)
      expect([role, await refusalOf(look(document, await as(role)))]).toEqual([role, "forbidden"]);

    const changes: Partial<DrawingDocument>[] = [
      { consent: { ...document.consent, layers: ["summary"] } },
      {
        marks: document.marks.map((mark) => ({ ...mark, private: true }) as (typeof document.marks)[number]),
      },
      { finishedAt: null },
    ];
    for (const [index, change] of changes.entries()) {
      await store({ ...document, ...change, revision: index + 2 }, mine);
      expect([index, await refusalOf(look(document))]).toEqual([index, "not-found"]);
    }
  });

  it("marks of a sheet that are nowhere on the map have rows without a shape and touch nothing", async () => {
    const [mine, document] = [secret(), traced()];
    await store(document, mine);
    const [row] = await open().rows<{ marks: number; shapes: number; cells: number; mode: string }>(sql`
      select (select count(*)::int from marks where drawing_id = d.id) as marks,
        (select count(geometry)::int from marks where drawing_id = d.id) as shapes,
        (select count(*)::int from touched_cells where drawing_id = d.id) as cells, mode
      from drawings d where id = ${document.id}::uuid`);
    expect(row).toEqual({ marks: 1, shapes: 0, cells: 0, mode: "paper" });
  });
});
