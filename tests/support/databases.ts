import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../../db/migrate";
import { openDatabase } from "../../db/open";
import { makeCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's `postgres` database. */
    adminUrl: string;
    /** Migrated database to copy from. */
    templateName: string;
    /** Migrated embedded database to copy from. */
    templateFolder: string;
  }
}

/** The state of the schema: a template is made anew when a migration or the embedded database changes. */
function schemaStamp(): string {
  const hash = createHash("sha256").update(fs.readFileSync("node_modules/@electric-sql/pglite/package.json"));
  hash.update(fs.readFileSync("node_modules/@electric-sql/pglite-postgis/package.json"));
  for (const file of fs.readdirSync("drizzle").sort()) {
    if (file.endsWith(".sql")) hash.update(fs.readFileSync(path.join("drizzle", file)));
  }
  for (const file of ["db/migrate.ts", "db/rights.ts"]) hash.update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Kept between runs in `.cache`, because making it takes half a minute. */
async function embeddedTemplate(): Promise<string> {
  const folder = path.resolve(".cache", "test-databases", schemaStamp());
  if (fs.existsSync(folder)) return folder;
  const draft = path.resolve(".cache", "test-databases", `draft-${randomUUID()}`);
  const db = await openDatabase({ dataDir: draft });
  await migrate(db);
  await db.close();
  if (fs.existsSync(folder)) fs.rmSync(draft, { recursive: true });
  else fs.renameSync(draft, folder);
  return folder;
}

/** Before all integration tests: both databases, migrated, to copy from; afterwards nothing is left running. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const cluster = given === undefined ? await makeCluster() : null;
  const adminUrl = given ?? cluster?.url("postgres") ?? "";
  const templateName = `ortssinn_template_${randomUUID().slice(0, 8)}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${templateName}`);
  const template = new URL(adminUrl);
  template.pathname = `/${templateName}`;
  const db = await openDatabase({ databaseUrl: template.href, dataDir: ".data" });
  await migrate(db);
  await db.close();
  project.provide("adminUrl", adminUrl);
  project.provide("templateName", templateName);
  project.provide("templateFolder", await embeddedTemplate());
  return async () => {
    await admin.unsafe(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await cluster?.remove();
  };
}
