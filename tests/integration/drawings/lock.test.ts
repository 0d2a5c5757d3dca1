import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { holdDatabase } from "@/lib/server/database";
import { calls, codeOf } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { drawingDocument, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

const LOCK = ["apple", "moon", "cup"];
const opened = { "x-drawing-lock": LOCK.join("-") };
const wrong = { "x-drawing-lock": "moon-apple-cup" };

describeOnBoth("the lock of a receipt", (open) => {
  let study: SeededStudy;
  let other: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    other = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  async function stored(): Promise<{ document: DrawingDocument; mine: string }> {
    const mine = secret();
    const document = drawingDocument({ workshop: study.workshop.id });
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(201);
    return { document, mine };
  }
  const bearer = (pass: string) => ({ authorization: `Bearer ${pass}` });

  it("opens the map and takes changes only with the three pictures, in their order", async () => {
    const { document, mine } = await stored();
    expect((await calls.lock({ receipt: mine, pictograms: LOCK })).status).toBe(204);
    const found = await calls.findByReceipt({ receipt: mine });
    expect(await found.json()).toMatchObject({ drawings: [document.id], locked: true });

    const bare = await calls.get(document.id, mine);
    expect([bare.status, await codeOf(bare)]).toEqual([403, "lock-needed"]);
    const mistaken = await calls.get(document.id, mine, wrong);
    expect([mistaken.status, await codeOf(mistaken)]).toEqual([403, "wrong-lock"]);
    expect((await calls.get(document.id, mine, opened)).status).toBe(200);

    const next = { ...document, revision: 2 };
    expect(await codeOf(await calls.put(next, { secret: mine }))).toBe("lock-needed");
    expect((await calls.put(next, { secret: mine, headers: opened })).status).toBe(200);
  });

  it("asks no tablet of its workshop, but one of another workshop", async () => {
    const { document, mine } = await stored();
    await calls.lock({ receipt: mine, pictograms: LOCK });
    expect((await calls.get(document.id, mine, bearer(study.pass))).status).toBe(200);
    const next = { ...document, revision: 2 };
    expect((await calls.put(next, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await codeOf(await calls.get(document.id, mine, bearer(other.pass)))).toBe("lock-needed");
  });

  it("never stands in the way of erasing, and goes with what it locked", async () => {
    const one = await stored();
    await calls.lock({ receipt: one.mine, pictograms: LOCK });
    expect((await calls.erase(one.document.id, one.mine)).status).toBe(204);
    const two = await stored();
    await calls.lock({ receipt: two.mine, pictograms: LOCK });
    expect((await calls.eraseByReceipt({ receipt: two.mine })).status).toBe(204);
    const locks = await open().rows<{ n: number }>(sql`
      select count(*)::int as n from receipt_locks l
      where not exists (select 1 from participants p where p.secret_hash = l.secret_hash)`);
    expect(locks[0]?.n).toBe(0);
    expect(await codeOf(await calls.lock({ receipt: two.mine, pictograms: LOCK }))).toBe("erased");
  });

  it("stays as it was first set, also before anything has arrived", async () => {
    const mine = secret();
    expect((await calls.lock({ receipt: mine, pictograms: LOCK })).status).toBe(204);
    expect((await calls.lock({ receipt: mine, pictograms: LOCK })).status).toBe(204);
    const foreign = await calls.lock({ receipt: mine, pictograms: ["sun", "moon", "cup"] });
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, "wrong-lock"]);
    const document = drawingDocument({ workshop: study.workshop.id });
    await calls.put(document, { secret: mine, pass: study.pass });
    expect((await calls.get(document.id, mine, opened)).status).toBe(200);
  });

  it("gives five tries in fifteen minutes, wherever they come from; successes do not count", async () => {
    const { document, mine } = await stored();
    await calls.lock({ receipt: mine, pictograms: LOCK });
    for (let turn = 0; turn < 8; turn++)
      expect((await calls.get(document.id, mine, opened)).status).toBe(200);
    for (let turn = 0; turn < 5; turn++)
      expect(await codeOf(await calls.get(document.id, mine, wrong))).toBe("wrong-lock");
    const sixth = await calls.get(document.id, mine, opened);
    expect([sixth.status, await codeOf(sixth)]).toEqual([429, "too-many"]);
    expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await calls.erase(document.id, mine)).status).toBe(204);
  });

  it("refuses what is no lock, and keeps no picture in words", async () => {
    const mine = secret();
    for (const pictograms of [["apple"], ["apple", "moon", "tank"], [...LOCK, "sun"], "apple", null])
      expect((await calls.lock({ receipt: mine, pictograms })).status).toBe(422);
    expect((await calls.lock({ receipt: "zu kurz", pictograms: LOCK })).status).toBe(422);
    expect((await calls.lock({ receipt: mine, pictograms: LOCK, id: randomUUID() })).status).toBe(422);
    await calls.lock({ receipt: mine, pictograms: LOCK });
    const rows = await open().rows<{ row: string }>(sql`select l::text as row from receipt_locks l`);
    expect(rows.map(({ row }) => row).join()).not.toContain(Buffer.from("apple").toString("hex"));
  });
});
