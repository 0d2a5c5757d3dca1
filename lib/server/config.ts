import "server-only";
import { isIP } from "node:net";
import { join } from "node:path";
import * as z from "zod";

/** A setting is missing or wrong; the message is the one sentence an operator gets. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SettingsError";
  }
}

const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(empty, type.optional());
const flag = z.preprocess((value) => value !== "0" && value !== "false" && value !== "off", z.boolean());

const databaseUrl = optional(
  z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://"),
);

const DatabaseSettings = z.object({
  DATABASE_URL: databaseUrl,
  MIGRATE_DATABASE_URL: databaseUrl,
  DATA_DIR: z.preprocess(empty, z.string().default(".data")),
  DB_POOL: z.preprocess(empty, z.coerce.number().int().min(1).max(200).default(10)),
  DB_STREAM_POOL: z.preprocess(empty, z.coerce.number().int().min(1).max(50).default(2)),
  DB_PREPARE: z.preprocess((value) => empty(value) ?? "1", flag),
  BACKUP_PASSPHRASE: optional(z.string().min(16, "needs at least 16 characters")),
  BACKUP_EVERY_MINUTES: z.preprocess(empty, z.coerce.number().int().min(5).max(10_080).optional()),
  BACKUP_KEEP_DAYS: z.preprocess(empty, z.coerce.number().int().min(1).max(365).default(14)),
  ERASURE_LEDGER: optional(z.string()),
  BASEMAP_MAX_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(300).default(200)),
});

/** One address, or a network in CIDR notation. */
const network = (text: string) => {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

const Settings = DatabaseSettings.extend({
  PORT: z.preprocess(empty, z.coerce.number().int().min(1).max(65_535).default(3000)),
  BASE_URL: z.preprocess(empty, z.url({ protocol: /^https?$/, error: "must be an http or https address" })),
  AUTH_SECRET: z.preprocess(empty, z.string().min(32, "needs at least 32 characters")),
  OPERATOR_EMAIL: optional(z.email("must be an e-mail address")),
  TRUSTED_PROXIES: z
    .preprocess(empty, z.string().default(""))
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .refine((parts) => parts.every(network), "must be addresses or networks, separated by commas"),
});

export type DatabaseConfig = {
  databaseUrl: string | null;
  migrateDatabaseUrl: string | null;
  dataDir: string;
  poolSize: number;
  streamPoolSize: number;
  prepare: boolean;
  /** Null: backups are not encrypted. */
  backupPassphrase: string | null;
  /** How often the server makes a backup by itself; null: never. */
  backupEveryMinutes: number | null;
  /** How long backups made by the server are kept. */
  backupKeepDays: number;
  /** The file that remembers erasures outside of the database. */
  erasureLedger: string;
  /** How large a study's base map may be; tablets keep none above 300 MB. */
  basemapMaxBytes: number;
};

export type Config = DatabaseConfig & {
  port: number;
  /** Without a slash at its end. */
  baseUrl: string;
  authSecret: string;
  trustedProxies: readonly string[];
  /** Whom people may write to, about barriers for example; shown to everybody. */
  operatorEmail: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings are read from the environment, all at once, and refused with one sentence. */
export function parseConfig(environment: Environment): Config {
  const settings = parse(Settings, environment);
  return {
    ...toDatabaseConfig(settings),
    port: settings.PORT,
    baseUrl: settings.BASE_URL.replace(/\/+$/, ""),
    authSecret: settings.AUTH_SECRET,
    trustedProxies: settings.TRUSTED_PROXIES,
    operatorEmail: settings.OPERATOR_EMAIL ?? null,
  };
}

/** The part that commands without a server need. */
export function parseDatabaseConfig(environment: Environment): DatabaseConfig {
  return toDatabaseConfig(parse(DatabaseSettings, environment));
}

function parse<T extends z.ZodType>(schema: T, environment: Environment): z.infer<T> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? "A setting");
  const given = environment[name];
  const reason = given === undefined || given === "" ? "is missing" : (issue?.message ?? "is wrong");
  throw new SettingsError(`${name} ${reason}; see the configuration table in README.md.`);
}

function toDatabaseConfig(settings: z.infer<typeof DatabaseSettings>): DatabaseConfig {
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    migrateDatabaseUrl: settings.MIGRATE_DATABASE_URL ?? null,
    dataDir: settings.DATA_DIR,
    poolSize: settings.DB_POOL,
    streamPoolSize: settings.DB_STREAM_POOL,
    prepare: settings.DB_PREPARE,
    backupPassphrase: settings.BACKUP_PASSPHRASE ?? null,
    backupEveryMinutes: settings.BACKUP_EVERY_MINUTES ?? null,
    backupKeepDays: settings.BACKUP_KEEP_DAYS,
    erasureLedger: settings.ERASURE_LEDGER ?? join(settings.DATA_DIR, "erasures.ledger"),
    basemapMaxBytes: settings.BASEMAP_MAX_MB * 1_000_000,
  };
}

/** True when only this machine can be meant. */
export function isLocalAddress(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

let parsed: Config | null = null;

/** This process's settings; the environment is read once. */
export function config(): Config {
  return (parsed ??= parseConfig(process.env));
}
