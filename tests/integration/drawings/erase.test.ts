import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Queryable } from "@/db/database";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { snapToAnchorGrid } from "@/lib/domain/drawing/anchor";
import { holdDatabase } from "@/lib/server/database";
import { eraseCompletely } from "@/lib/services/drawings/erase-completely";
import { secretHashOf } from "@/lib/services/drawings/secret-of";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { memoryLedger } from "@/tests/support/ledger";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

/** Nobody writes this by accident; where it stands after erasing, something was left. */
const CANARY = "kanarie-7f3a";

const TABLES = [
  "drawings",
  "drawing_versions",
  "marks",
  "drawn_figures",
  "touched_cells",
  "participants",
  "erasures",
  "audit_log",
  "failures",
];

describeOnBoth("what is removed or erased", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  const fresh = (overrides: Partial<DrawingDocument> = {}) =>
    drawingDocument({ workshop: study.workshop.id, ...overrides });

  /** Tables in which the text stands anywhere, in any column, bytes too. */
  async function tablesWith(text: string): Promise<string[]> {
    const hex = Buffer.from(text, "utf8").toString("hex");
    const found: string[] = [];
    for (const table of TABLES) {
      const [row] = await open().rows<{ n: number }>(sql`
        select count(*)::int as n from ${sql.raw(table)} t
        where strpos(t::text, ${text}) > 0 or strpos(t::text, ${hex}) > 0`);
      if ((row?.n ?? 0) > 0) found.push(table);
    }
    return found;
  }
  /** Keeps everyone from storing anything of the workshop until it is released. */
  async function holdWorkshop(): Promise<{ release: () => void }> {
    return new Promise((held, failed) => {
      const holding = (tx: Queryable) =>
        new Promise<void>((release, fail) => {
          const row = sql`select id from workshops where id = ${study.workshop.id}::uuid for update`;
          tx.run(row).then(() => held({ release }), fail);
        });
      open().transaction(holding).catch(failed);
    });
  }
  const canaryMark = (overrides: Partial<LiveMark> = {}) =>
    liveMark({ label: CANARY, comment: CANARY, ...overrides });
  const removed = ({ id, order, phase, drawnAt }: LiveMark) => ({
    id,
    order,
    phase,
    drawnAt,
    removedAt: "2026-11-20T15:10:00Z",
  });

  it("a removed mark is gone from every stored version, and from versions that arrive later", async () => {
    const mine = secret();
    const mark = canaryMark({ times: ["night"] });
    const kept = liveMark({ order: 2 });
    const document = fresh({ marks: [mark, kept] });
    await calls.put(document, { secret: mine, pass: study.pass });
    await calls.put({ ...document, revision: 2, helped: true }, { secret: mine, pass: study.pass });
    await calls.put({ ...document, revision: 2 }, { secret: mine, pass: study.pass }); // loses, is kept
    expect(await tablesWith(CANARY)).toEqual(["drawings", "drawing_versions", "marks"]);
    const after = { ...document, revision: 3, marks: [removed(mark), kept] };
    expect((await calls.put(after, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await tablesWith(CANARY)).toEqual([]);
    expect(
      (await calls.put({ ...document, revision: 3, landmarks: false }, { secret: mine, pass: study.pass }))
        .status,
    ).toBe(409);
    expect(await tablesWith(CANARY)).toEqual([]);
    const versions = await open().rows<{ document: Uint8Array }>(
      sql`select document from drawing_versions where drawing_id = ${document.id}::uuid`,
    );
    expect(versions).toHaveLength(4);
    for (const version of versions) {
      const { marks } = JSON.parse(Buffer.from(version.document).toString("utf8")) as DrawingDocument;
      expect(marks.map(({ id }) => id)).toEqual([mark.id, kept.id]);
      expect(Object.keys(marks[0] ?? {}).sort()).toEqual(["drawnAt", "id", "order", "phase", "removedAt"]);
    }
    const [row] = await open().rows<{ ids: string[] }>(
      sql`select array_agg(id::text) as ids from marks where drawing_id = ${document.id}::uuid`,
    );
    expect(row?.ids).toEqual([kept.id]);
    const times = await open().rows(
      sql`select distinct times from touched_cells where drawing_id = ${document.id}::uuid`,
    );
    expect(times).toEqual([{ times: 0 }]);
  });

  it("DELETE leaves only the erasure; the id never comes back, another drawing of the person may", async () => {
    const mine = secret();
    const document = fresh({ marks: [canaryMark()] });
    const second = fresh({ participant: document.participant });
    await calls.put(document, { secret: mine, pass: study.pass });
    await calls.put({ ...document, revision: 2 }, { secret: mine, pass: study.pass });
    await calls.put(second, { secret: mine, pass: study.pass });
    expect(await codeOf(await calls.erase(document.id, secret()))).toBe("wrong-secret");
    expect((await calls.erase(document.id, mine)).status).toBe(204);
    expect((await calls.erase(document.id, mine)).status).toBe(204);
    expect(await tablesWith(document.id)).toEqual(["erasures"]);
    expect(await tablesWith(CANARY)).toEqual([]);
    expect((await calls.put({ ...document, revision: 9 }, { secret: mine, pass: study.pass })).status).toBe(
      410,
    );
    expect((await calls.put({ ...document, revision: 9 }, { secret: mine })).status).toBe(410);
    expect((await calls.get(document.id, mine)).status).toBe(410);
    expect((await calls.get(second.id, mine)).status).toBe(200);
    expect((await calls.erase(second.id, mine)).status).toBe(204);
    expect(await tablesWith(document.participant)).toEqual([]);
  });

  it("erasing by receipt takes all of the person, and refuses what arrives later", async () => {
    const mine = secret();
    const document = fresh({ marks: [canaryMark()] });
    await calls.put(document, { secret: mine, pass: study.pass });
    const found = await calls.findByReceipt({ receipt: mine.match(/.{4}/g)?.join(" ").toLowerCase() });
    expect(found.status).toBe(200);
    expect(await found.json()).toMatchObject({ drawings: [document.id], example: true, locked: false });
    expect((await calls.eraseByReceipt({ receipt: mine })).status).toBe(204);
    expect(await tablesWith(CANARY)).toEqual([]);
    expect(await tablesWith(document.participant)).toEqual([]);
    expect((await calls.findByReceipt({ receipt: mine })).status).toBe(410);
    const later = fresh({ participant: document.participant });
    expect((await calls.put(later, { secret: mine, pass: study.pass })).status).toBe(410);
    const lacks = await calls.have([{ id: document.id, revision: 1, hash: "0".repeat(64) }], study.pass);
    expect(await lacks.json()).toEqual({ missing: [], erased: [document.id] });
  });

  it("erasing by receipt before anything arrived is remembered", async () => {
    const mine = secret();
    expect((await calls.eraseByReceipt({ receipt: mine })).status).toBe(204);
    expect((await calls.eraseByReceipt({ receipt: mine })).status).toBe(204);
    const document = fresh();
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(410);
    expect(await tablesWith(document.id)).toEqual([]);
  });

  it("nothing survives when drawings arrive while their receipt is erased", async () => {
    const mine = secret();
    const participant = randomUUID();
    const documents = Array.from({ length: 12 }, () => fresh({ participant }));
    await Promise.all([
      ...documents.map((document) => calls.put(document, { secret: mine, pass: study.pass })),
      calls.eraseByReceipt({ receipt: mine }),
    ]);
    expect(await tablesWith(participant)).toEqual([]);
  });

  it("nothing survives of a drawing that was being stored when its erasure was committed", async () => {
    for (const erase of ["receipt", "drawing"] as const) {
      const mine = secret();
      const document = fresh();
      // The drawing looks for erasures, finds none, and then waits for its workshop's row.
      const workshop = await holdWorkshop();
      const storing = calls.put(document, { secret: mine, pass: study.pass });
      await pause(300);
      const erasing =
        erase === "receipt"
          ? calls.eraseByReceipt({ receipt: mine })
          : eraseCompletely(open(), memoryLedger(), document.id, secretHashOf(mine), new Date());
      await pause(300);
      workshop.release();
      await Promise.all([storing, erasing]);
      expect(await tablesWith(document.participant)).toEqual([]);
    }
  });

  it("anchors are reduced in every stored version, everything else stays byte for byte", async () => {
    const mine = secret();
    const anchor = liveMark({ anchor: true });
    const document = fresh({ marks: [anchor, liveMark({ order: 2 })] });
    const answer = await calls.put(document, { secret: mine, pass: study.pass });
    expect(answer.status).toBe(201);
    await calls.put({ ...document, revision: 2 }, { secret: mine, pass: study.pass });
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(409);
    const got = (await (await calls.get(document.id, mine)).json()) as DrawingDocument;
    const [first, second] = got.marks as LiveMark[];
    expect(first?.sketch).toBeNull();
    expect(first?.location?.geometry).toEqual({
      type: "Point",
      coordinates: snapToAnchorGrid([6.8142, 51.2661]),
    });
    expect(second).toEqual(document.marks[1]);
    const versions = await open().rows<{ document: Uint8Array }>(
      sql`select document from drawing_versions where drawing_id = ${document.id}::uuid`,
    );
    for (const version of versions) {
      const { marks } = JSON.parse(Buffer.from(version.document).toString("utf8")) as DrawingDocument;
      expect((marks[0] as LiveMark).sketch).toBeNull();
    }
    const snapped = JSON.stringify({ ...document, revision: 3, marks: got.marks });
    await calls.put(snapped, { id: document.id, secret: mine, pass: study.pass });
    expect(await (await calls.get(document.id, mine)).text()).toBe(snapped);
  });
});
