import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Cluster } from "../../support/cluster";
import { makeCluster } from "../../support/cluster";
import { killedRounds, seeded } from "../../support/killed-rounds";

const ROUNDS = Number(process.env["SOAK_ROUNDS"] ?? 5);
const seed = Number(process.env["SEED"] ?? Date.now() % 100_000);

describe(`kill -9 under write load, ${ROUNDS} rounds, seed ${seed}`, () => {
  it(
    "embedded: nothing acknowledged is lost, and it always opens",
    async () => {
      const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-pglite-"));
      fs.cpSync(inject("templateFolder"), dataDir, { recursive: true });
      const result = await killedRounds({
        rounds: ROUNDS,
        env: { DATA_DIR: dataDir, DATABASE_URL: undefined },
        random: seeded(seed),
      });
      expect(result.outputs).toEqual([]);
      expect(result.lost).toEqual(Array.from({ length: ROUNDS + 1 }, () => 0));
      expect(result.acknowledged).toBeGreaterThan(ROUNDS * 8);
      fs.rmSync(dataDir, { recursive: true });
    },
    ROUNDS * 30_000,
  );

  describe("PostgreSQL", () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await makeCluster({ fsync: "on" });
    });
    afterAll(() => cluster.remove());

    it(
      "nothing acknowledged is lost when the app or the server dies",
      async () => {
        const result = await killedRounds({
          rounds: ROUNDS,
          env: { DATABASE_URL: cluster.url("postgres") },
          random: seeded(seed),
          instead: (round) =>
            round % 4 === 3 ? cluster.stop("immediate").then(() => cluster.start()) : null,
        });
        expect(result.lost).toEqual(Array.from({ length: ROUNDS + 1 }, () => 0));
        expect(result.acknowledged).toBeGreaterThan(ROUNDS * 8);
        // When the server dies its clients hear "unavailable", nothing else.
        expect(new Set(result.outputs.flatMap((text) => text.split("\n")))).toEqual(
          new Set(["failed unavailable"]),
        );
      },
      ROUNDS * 30_000,
    );
  });
});
