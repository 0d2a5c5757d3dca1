import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isLocalAddress, parseConfig, parseDatabaseConfig } from "@/lib/server/config";

const enough = { BASE_URL: "http://localhost:3000/", AUTH_SECRET: "x".repeat(32) };

describe("settings", () => {
  it("has defaults for what is not named, also when it is empty", () => {
    expect(parseConfig({ ...enough, DATABASE_URL: "", PORT: "", DATA_DIR: "" })).toEqual({
      databaseUrl: null,
      migrateDatabaseUrl: null,
      dataDir: ".data",
      poolSize: 10,
      streamPoolSize: 2,
      prepare: true,
      backupPassphrase: null,
      backupEveryMinutes: null,
      backupKeepDays: 14,
      erasureLedger: join(".data", "erasures.ledger"),
      basemapMaxBytes: 200_000_000,
      port: 3000,
      baseUrl: "http://localhost:3000",
      authSecret: "x".repeat(32),
      trustedProxies: [],
      operatorEmail: null,
    });
  });

  it.each([
    [{ ...enough, AUTH_SECRET: undefined }, "AUTH_SECRET is missing"],
    [{ ...enough, AUTH_SECRET: "short" }, "AUTH_SECRET needs at least 32 characters"],
    [{ ...enough, BASE_URL: "" }, "BASE_URL is missing"],
    [{ ...enough, BASE_URL: "ftp://x" }, "BASE_URL must be an http or https address"],
    [{ ...enough, PORT: "70000" }, "PORT "],
    [{ ...enough, DATABASE_URL: "mysql://x" }, "DATABASE_URL must begin with postgres://"],
    [{ ...enough, TRUSTED_PROXIES: "10.0.0.0/8,proxy" }, "TRUSTED_PROXIES must be addresses"],
    [{ ...enough, TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES must be addresses"],
  ])("refuses %o with one sentence", (environment, sentence) => {
    expect(() => parseConfig(environment)).toThrow(sentence);
  });

  it("reads proxies, pool and prepare", () => {
    const settings = parseConfig({
      ...enough,
      TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      DB_POOL: "4",
      DB_PREPARE: "0",
    });
    expect(settings).toMatchObject({ trustedProxies: ["10.0.0.0/8", "::1"], poolSize: 4, prepare: false });
  });

  it("needs no secret where there is no server", () => {
    expect(parseDatabaseConfig({}).dataDir).toBe(".data");
  });

  it("knows which address is this machine", () => {
    expect(
      ["http://localhost:1", "http://127.0.0.1", "http://[::1]:2", "http://a.localhost"].map(isLocalAddress),
    ).toEqual([true, true, true, true]);
    expect(
      [
        "https://karte.example",
        "http://192.168.1.2",
        "http://localhost.example",
        "http://127.0.0.1.example",
      ].map(isLocalAddress),
    ).toEqual([false, false, false, false]);
  });
});
