import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "@/lib/services/ledger/erased";
import { LedgerDamaged, fileLedger } from "@/lib/services/ledger/file-ledger";
import { ownFolder } from "@/tests/support/backups";

const entry = (): Entry => ({
  kind: "drawing",
  drawing: randomUUID(),
  secret: "a".repeat(64),
  at: "2026-11-22T12:00:00.000Z",
});

describe("the ledger of erasures", () => {
  let own = ownFolder();
  beforeEach(() => (own = ownFolder()));
  afterEach(() => own.remove());

  it("is empty until something is noted, and keeps the order", async () => {
    const ledger = fileLedger(own.inside("deep/er/erasures.ledger"));
    expect(await ledger.read()).toEqual([]);
    const entries = [entry(), { kind: "receipt", secret: "b".repeat(64), at: entry().at } as const];
    await ledger.note(entries);
    await ledger.note([]);
    expect(await ledger.read()).toEqual(entries);
    expect(fs.statSync(own.inside("deep/er/erasures.ledger")).mode & 0o777).toBe(0o600);
  });

  it("is written by several processes at once without losing a line", async () => {
    const path = own.inside("erasures.ledger");
    const entries = Array.from({ length: 60 }, entry);
    await Promise.all(entries.map((one) => fileLedger(path).note([one])));
    const noted = await fileLedger(path).read();
    expect(new Set(noted.map((one) => JSON.stringify(one)))).toEqual(
      new Set(entries.map((one) => JSON.stringify(one))),
    );
  });

  it("ignores the line that a crash tore, and goes on behind it", async () => {
    const path = own.inside("erasures.ledger");
    const [first, torn, last] = [entry(), entry(), entry()];
    await fileLedger(path).note([first]);
    await fileLedger(path).note([torn]);
    fs.truncateSync(path, fs.statSync(path).size - 40);
    expect(await fileLedger(path).read()).toEqual([first]);
    await fileLedger(path).note([last]);
    expect(await fileLedger(path).read()).toEqual([first, last]);
  });

  it("is refused with one flipped bit anywhere, and when it cannot be read", async () => {
    const path = own.inside("erasures.ledger");
    await fileLedger(path).note([entry(), entry()]);
    const whole = fs.readFileSync(path);
    for (let at = 0; at < whole.length - 1; at += 7) {
      const copy = Buffer.from(whole);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      fs.writeFileSync(path, copy);
      await expect(fileLedger(path).read()).rejects.toThrow(LedgerDamaged);
    }
    await expect(fileLedger(own.folder).read()).rejects.toThrow(LedgerDamaged);
  });
});
