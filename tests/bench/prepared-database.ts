import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { makeCluster } from "../support/cluster";
import type { Database } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import type { DemoAccess } from "@/lib/services/demo/access";
import { fillDemo } from "@/lib/services/demo/fill-demo";

/** A filled database for one run, and what a visitor of its demo needs. */
export interface PreparedDatabase {
  engine: Database["engine"];
  at: { databaseUrl?: string; dataDir: string };
  access: DemoAccess;
  remove(): Promise<void>;
}

/**
 * A fresh database with the demo studies: PostgreSQL in a throwaway cluster that syncs as in production, or the
 * embedded one in a temporary folder. `more` fills in further data before it is closed again.
 */
export async function prepareDatabase(
  engine: Database["engine"],
  more: (db: Database) => Promise<void> = async () => undefined,
): Promise<PreparedDatabase> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "ortssinn-bench-"));
  const cluster =
    engine === "postgresql" ? await makeCluster({ fsync: "on", shared_buffers: "256MB" }) : null;
  const at = cluster ? { databaseUrl: cluster.url("bench"), dataDir } : { dataDir };
  const remove = async () => {
    await cluster?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    if (cluster) {
      const admin = postgres(cluster.url("postgres"), { max: 1 });
      await admin`create database bench`;
      await admin.end();
    }
    const db = await openDatabase(at);
    try {
      await migrate(db);
      const access = await fillDemo(db, { baseUrl: "http://localhost", accountsAllowed: true });
      await more(db);
      return { engine, at, access, remove };
    } finally {
      await db.close();
    }
  } catch (error) {
    await remove();
    throw error;
  }
}
