import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { demoAccessSchema, type DemoAccess } from "@/lib/services/demo/access";
import { fillDemo } from "@/lib/services/demo/fill-demo";

/**
 * Fills the demo studies of DATA_DIR (or DATABASE_URL) once and writes DATA_DIR/demo-access.json, readable by its
 * owner only. Run again it changes nothing but the address in the links. Ends with one sentence when it cannot.
 */
const LOCAL_HOST = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

async function main(): Promise<void> {
  const dataDir = path.resolve(process.env["DATA_DIR"] || ".data");
  const baseUrl = (process.env["BASE_URL"] || "http://localhost:3000").replace(/\/$/, "");
  const databaseUrl = process.env["DATABASE_URL"];
  const file = path.join(dataDir, "demo-access.json");
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = await openDatabase({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    await migrate(db);
    const accountsAllowed = LOCAL_HOST.test(new URL(baseUrl).hostname);
    write(file, await fillDemo(db, { baseUrl, accountsAllowed, known: known(file) }));
  } finally {
    await db.close();
  }
}

/** What an earlier run noted; null when there is none, or one that is no longer readable. */
function known(file: string): DemoAccess | null {
  if (!fs.existsSync(file)) return null;
  const parsed = demoAccessSchema.safeParse(parseJson(fs.readFileSync(file, "utf8")));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whole or not at all: a draft beside it takes its place. */
function write(file: string, access: DemoAccess): void {
  const draft = `${file}.${randomUUID()}`;
  fs.writeFileSync(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof Error && (error.name === "DirectoryInUse" || error.name === "SettingsError");
  console.error(sentence ? error.message : error);
  process.exitCode = 1;
});
