import "@/tests/support/settings";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELETE as unhear, PUT as speak } from "@/app/api/drawings/[id]/marks/[mark]/audio/route";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { holdDatabase } from "@/lib/server/database";
import { restoreBackup } from "@/lib/services/backups/restore-backup";
import { writeBackup } from "@/lib/services/backups/write-backup";
import { fileLedger } from "@/lib/services/ledger/file-ledger";
import { replayLedger } from "@/lib/services/ledger/replay-ledger";
import { ownFolder } from "@/tests/support/backups";
import { calls } from "@/tests/support/calls";
import { freshDatabase, type Engine, type OwnDatabase } from "@/tests/support/each-database";
import { recording } from "@/tests/support/recordings";
import { comparedWithSent } from "@/tests/support/stored-drawings";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

const TABLETS = 30;
const clock = () => new Date();

/** What a tablet holds of a drawing until the server has it for certain. */
type Held = { document: DrawingDocument; mine: string };

describe.each<Engine>(["postgresql", "pglite"])("after a restore (%s)", (engine) => {
  const own = ownFolder();
  const path = own.inside("erasures.ledger");
  const usual = process.env["ERASURE_LEDGER"];
  let base: OwnDatabase;
  let study: SeededStudy;

  beforeAll(async () => {
    process.env["ERASURE_LEDGER"] = path;
    base = await freshDatabase(engine);
    holdDatabase(base.db);
    study = await seedStudy(base.db);
  });
  afterAll(async () => {
    process.env["ERASURE_LEDGER"] = usual;
    holdDatabase(null);
    await base.remove();
    own.remove();
  });

  async function draw(marks: LiveMark[] = [liveMark()]): Promise<Held> {
    const held = {
      document: drawingDocument({
        workshop: study.workshop.id,
        consent: { version: "2026-11", layers: ["summary", "audio"], givenAt: "2026-11-20T15:00:00Z" },
        marks,
      }),
      mine: secret(),
    };
    await send(held, 201);
    return held;
  }
  const send = async ({ document, mine }: Held, status: number) =>
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(status);
  const hashOf = ({ document }: Held) => createHash("sha256").update(JSON.stringify(document)).digest("hex");
  const claim = (held: Held) => ({
    id: held.document.id,
    revision: held.document.revision,
    hash: hashOf(held),
  });
  const voice = (method: string, { document, mine }: Held, mark: string) =>
    (method === "PUT" ? speak : unhear)(
      new Request("http://localhost:3000/", {
        method,
        headers: { "x-drawing-secret": mine },
        ...(method === "PUT" ? { body: recording("a voice") } : {}),
      }),
      { params: Promise.resolve({ id: document.id, mark }) },
    );
  const rows = async (canary: string) => {
    const hex = Buffer.from(canary).toString("hex");
    const [found] = await base.db.rows<{ count: number }>(sql`
      select ((select count(*) from marks t where strpos(t::text, ${canary}) > 0)
        + (select count(*) from drawings t where strpos(t::text, ${hex}) > 0)
        + (select count(*) from drawing_versions t where strpos(t::text, ${hex}) > 0))::int as count`);
    return found?.count;
  };

  it("tablets send again what is lacking, and nothing that was erased comes back", async () => {
    const canary = "kanarie-9b1c";
    const word = () => liveMark({ label: canary });
    const [erasedMark, otherMark] = [word(), liveMark()];
    const spoken = liveMark({ audio: { seconds: 2, type: "audio/webm" } });
    const [drawing, receipt, mark, heard] = [
      await draw([word()]),
      await draw([word()]),
      await draw([erasedMark, otherMark]),
      await draw([spoken]),
    ];
    expect((await voice("PUT", heard, spoken.id)).status).toBe(200);
    const [before, kept] = [await draw(), await Promise.all(Array.from({ length: TABLETS }, () => draw()))];
    const file = own.inside("an-hour-ago.backup");
    await writeBackup(base.db, { file, passphrase: null, basemaps: own.folder, now: clock() });

    // The hour after the backup.
    const late = await Promise.all(Array.from({ length: TABLETS }, () => draw()));
    const changed = { ...before, document: { ...before.document, revision: 2 } };
    await send(changed, 200);
    const gone = await draw([word()]);
    for (const { document, mine } of [drawing, gone])
      expect((await calls.erase(document.id, mine)).status).toBe(204);
    expect((await calls.eraseByReceipt({ receipt: receipt.mine })).status).toBe(204);
    const { id, order, phase, drawnAt } = erasedMark;
    const removed = { id, order, phase, drawnAt, removedAt: "2026-11-20T16:00:00Z" };
    const without = {
      ...mark,
      document: { ...mark.document, revision: 2, marks: [removed, otherMark] },
    };
    await send(without, 200);
    expect((await voice("DELETE", heard, spoken.id)).status).toBe(204);
    expect(await rows(canary)).toBe(0);

    const erasures = await fileLedger(path).read();
    const { erased } = await restoreBackup(
      { db: base.db, clock },
      { file, passphrase: null, basemaps: own.folder, replace: true, erasures },
    );
    expect(erased).toBe(5);
    expect(await rows(canary)).toBe(0);
    const [audio] = await base.db.rows<{ count: number }>(sql`select count(*)::int as count from mark_audio`);
    expect(audio?.count).toBe(0);
    expect(await replayLedger({ db: base.db, clock }, fileLedger(path))).toBe(0);
    expect(await rows(canary)).toBe(0);

    // Every tablet asks what is lacking and sends that, some of it twice.
    const tablets = [changed, ...kept, ...late, without, heard];
    const answer = await calls.have([...tablets, drawing, gone, receipt].map(claim), study.pass);
    const { missing, erased: refused } = (await answer.json()) as {
      missing: { id: string }[];
      erased: string[];
    };
    expect(new Set(missing.map((one) => one.id))).toEqual(
      new Set([changed, ...late, without].map(({ document }) => document.id)),
    );
    expect(new Set(refused)).toEqual(new Set([drawing, gone, receipt].map(({ document }) => document.id)));
    for (const held of [changed, ...late, without]) {
      const first = await calls.put(held.document, { secret: held.mine, pass: study.pass });
      expect(first.status).toBeLessThan(202);
      await send(held, 200);
    }
    for (const held of [drawing, gone, receipt]) await send(held, 410);
    const sent = new Map(tablets.map((held) => [held.document.id, hashOf(held)]));
    expect((await comparedWithSent(base.db, sent)).lost).toBe(0);
    const [all] = await base.db.rows<{ count: number }>(sql`select count(*)::int as count from drawings`);
    expect(all?.count).toBe(tablets.length);
    expect(await rows(canary)).toBe(0);
  });

  it("the ledger learns what only the database remembers", async () => {
    fs.rmSync(path, { force: true });
    const held = await draw();
    await calls.erase(held.document.id, held.mine);
    fs.rmSync(path);
    await replayLedger({ db: base.db, clock }, fileLedger(path));
    expect((await fileLedger(path).read()).map((entry) => "drawing" in entry && entry.drawing)).toContain(
      held.document.id,
    );
  });

  it("an erasure that cannot be noted is not done, and is refused", async () => {
    const held = await draw();
    process.env["ERASURE_LEDGER"] = own.inside("erasures.ledger/not-a-folder");
    try {
      expect((await calls.erase(held.document.id, held.mine)).status).toBeGreaterThanOrEqual(500);
      expect((await calls.get(held.document.id, held.mine)).status).toBe(200);
    } finally {
      process.env["ERASURE_LEDGER"] = path;
    }
  });
});
