import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Database } from "@/db/database";
import { openDatabase } from "@/db/open";

export type Engine = Database["engine"];

/** A database of its own and how to be rid of it. */
export type OwnDatabase = {
  db: Database;
  options: Parameters<typeof openDatabase>[0];
  remove: () => Promise<void>;
};

async function copyPostgresql(): Promise<OwnDatabase> {
  const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => undefined });
  const name = `suite_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await admin.unsafe(`create database ${name} template ${inject("templateName")}`);
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  const options = { databaseUrl: url.href, dataDir: os.tmpdir() };
  const db = await openDatabase(options);
  const remove = async () => {
    await db.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { db, options, remove };
}

async function copyPglite(): Promise<OwnDatabase> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-pglite-"));
  fs.cpSync(inject("templateFolder"), dataDir, { recursive: true });
  const db = await openDatabase({ dataDir });
  const remove = async () => {
    await db.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { db, options: { dataDir }, remove };
}

/** A fresh, migrated database on this engine; the caller removes it. */
export function freshDatabase(engine: Engine): Promise<OwnDatabase> {
  return engine === "pglite" ? copyPglite() : copyPostgresql();
}

/**
 * A suite on both databases, each with a fresh copy of the migrated template, removed afterwards; under the app's role as
 * the server is, or the owner's for what makes tables of its own.
 * `open()` is the database of the running suite; call it inside tests and hooks.
 */
export function describeOnBoth(
  name: string,
  suite: (open: () => Database, engine: Engine) => void,
  rights: "app" | "owner" = "app",
): void {
  describe.each<Engine>(["postgresql", "pglite"])(`${name} (%s)`, (engine) => {
    let own: OwnDatabase | null = null;
    beforeAll(async () => {
      own = await freshDatabase(engine);
      if (rights === "app") await own.db.restrict();
    });
    afterAll(async () => {
      await own?.remove();
    });
    suite(() => {
      if (own === null) throw new Error("Call open() inside a test or hook.");
      return own.db;
    }, engine);
  });
}
