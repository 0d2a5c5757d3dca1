import { DirectoryInUse } from "@/db/open";
import { DomainError } from "@/lib/domain/errors";
import { SettingsError, parseDatabaseConfig } from "@/lib/server/config";
import { openForSchema, openMigrated } from "@/lib/server/database";
import { BackupRefused } from "@/lib/services/backups/refused";
import { LedgerDamaged } from "@/lib/services/ledger/file-ledger";
import { backupCommand } from "./backup";
import { basemapCommand } from "./basemap";
import { disableUserCommand, enableUserCommand, resetSecondFactorCommand } from "./accounts";
import { createTokenCommand } from "./create-token";
import { createUserCommand } from "./create-user";
import { loadFixtureCommand } from "./load-fixture";
import { restoreCommand } from "./restore";
import { retentionCommand } from "./retention";
import { UsageError, type Command } from "./command";
import { operatorContext } from "./operator";

/** The command line of whoever runs the server: `npm run admin -- <command> …`, against the configured database. */
const COMMANDS: Readonly<Record<string, Command>> = {
  "create-user": createUserCommand,
  "create-token": createTokenCommand,
  "disable-user": disableUserCommand,
  "enable-user": enableUserCommand,
  "reset-second-factor": resetSecondFactorCommand,
  migrate: {
    usage: "migrate",
    explains: "brings the database's schema up to date",
    read: () => () => Promise.resolve("The schema is up to date."),
  },
  backup: backupCommand,
  restore: restoreCommand,
  retention: retentionCommand,
  "load-fixture": loadFixtureCommand,
  basemap: basemapCommand,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name = "help", ...rest]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(help(), name === "help" || name === "--help" ? "out" : "err");
    return name === "help" || name === "--help" ? 0 : 2;
  }
  try {
    const work = await command.read(rest);
    const settings = parseDatabaseConfig(process.env);
    const db = await (command.privileged === true ? openForSchema(settings) : openMigrated(settings));
    try {
      say(await work(operatorContext(db)), "out");
      return 0;
    } finally {
      await db.close();
    }
  } catch (error) {
    say(sentence(error, command), "err");
    return error instanceof UsageError ? 2 : 1;
  }
}

/** One sentence for what is expected to go wrong; anything else is shown as it is, for it is a fault. */
function sentence(error: unknown, command: Command): string {
  if (error instanceof UsageError) return `${error.message}\nUsage: npm run admin -- ${command.usage}`;
  if (error instanceof DirectoryInUse) {
    return `${error.message}\nStop the server first: the embedded database serves one process at a time.`;
  }
  if (error instanceof SettingsError || error instanceof BackupRefused || error instanceof LedgerDamaged)
    return error.message;
  if (error instanceof DomainError) return command.refusals?.[error.code] ?? `Refused: ${error.code}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, explains }) => `  ${usage}\n      ${explains}`);
  return `npm run admin -- <command>\n\n${lines.join("\n")}`;
}

function say(text: string, to: "out" | "err"): void {
  (to === "out" ? process.stdout : process.stderr).write(`${text}\n`);
}
