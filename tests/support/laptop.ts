import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { listens } from "./port";

const START_MS = 30_000;

/**
 * A name by which the tests' browsers find this machine (`playwright.config.ts`): to them it is another one, as a laptop is to the
 * tablets in a room, also where this machine is in no network.
 */
export const ELSEWHERE = "laptop.test";

export interface Laptop {
  readonly url: string;
  /** Hash of the certificate's key, by which a browser can be told to trust it. */
  readonly trust: string;
  stop(): Promise<void>;
}

/** The product as on the laptop of a workshop: embedded database, https with the operator's own certificate. */
export async function startLaptop(dataDir: string, port: number): Promise<Laptop> {
  const { cert, key, trust } = makeCertificate(dataDir);
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "0.0.0.0",
      PORT: `${port}`,
      BASE_URL: `https://localhost:${port}`, // demo accounts are refused anywhere else
      AUTH_SECRET: randomBytes(32).toString("hex"),
      TLS_CERT: cert,
      TLS_KEY: key,
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const latest = Date.now() + START_MS;
  while (!(await listens("127.0.0.1", port))) {
    if (Date.now() > latest || server.exitCode !== null) throw new Error("The laptop did not start.");
    await pause(100);
  }
  return {
    url: `https://${ELSEWHERE}:${port}`,
    trust,
    async stop() {
      server.kill("SIGTERM");
      await Promise.race([ended, pause(15_000)]);
      server.kill("SIGKILL");
    },
  };
}

/** Self-signed, for the name; needs `openssl` (`scripts/steps/tools.mjs`). */
function makeCertificate(folder: string): { cert: string; key: string; trust: string } {
  const [cert, key] = [path.join(folder, "cert.pem"), path.join(folder, "key.pem")];
  const of = ["-subj", "/CN=Ortssinn", "-addext", `subjectAltName=DNS:${ELSEWHERE}`, "-days", "2"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  execFileSync("openssl", ["req", "-x509", ...curve, ...of, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  const spki = new X509Certificate(fs.readFileSync(cert)).publicKey.export({ type: "spki", format: "der" });
  return { cert, key, trust: createHash("sha256").update(spki).digest("base64") };
}
