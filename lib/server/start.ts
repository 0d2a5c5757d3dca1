import "server-only";
import { hasDemoAccounts } from "@/db/queries/demo-accounts";
import { DomainError } from "@/lib/domain/errors";
import { config, isLocalAddress, SettingsError } from "./config";
import { closeDatabase, database } from "./database";
import { backgroundIdle } from "./jobs";
import { errorTrace, log } from "./log";
import { beginUpkeep } from "./upkeep";

/**
 * What `scripts/serve.mjs` looks at: how the start went (Next would only log a failure and go on), and what to
 * call when the process shall end, after the last request.
 */
const holder = globalThis as typeof globalThis & {
  ortssinnStart?: { ok: true } | { ok: false; error: unknown };
  ortssinnStop?: () => Promise<void>;
};

const BACKGROUND_MS = 5_000;

/**
 * Before the first request: settings, database, schema. A database server that is away is waited for request by
 * request (503), everything else ends the start.
 */
export async function startServer(): Promise<void> {
  try {
    await start();
    holder.ortssinnStart = { ok: true };
  } catch (error) {
    holder.ortssinnStart = { ok: false, error };
  }
}

async function start(): Promise<void> {
  const { baseUrl } = config();
  const endUpkeep = beginUpkeep();
  holder.ortssinnStop = async () => {
    endUpkeep();
    await Promise.race([backgroundIdle(), new Promise((resolve) => setTimeout(resolve, BACKGROUND_MS))]);
    await closeDatabase();
    log.info({}, "stopped");
  };
  try {
    const db = await database();
    if (!isLocalAddress(baseUrl) && (await hasDemoAccounts(db))) {
      throw new SettingsError(
        "This database holds demo accounts, and BASE_URL is not local: use another database or DATA_DIR.",
      );
    }
    log.info({ engine: db.engine }, "database ready");
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "unavailable") throw error;
    log.warn({ err: errorTrace(error) }, "database away; trying again with every request");
  }
}
