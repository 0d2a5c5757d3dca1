import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { listens } from "./port";

const START_MS = 30_000;

/** This machine's address in its network, as tablets in a room would use it; null when it is in none. */
export function networkAddress(): string | null {
  const addresses = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  return addresses.find(({ internal, family }) => !internal && family === "IPv4")?.address ?? null;
}

export interface Laptop {
  readonly url: string;
  /** Hash of the certificate's key, by which a browser can be told to trust it. */
  readonly trust: string;
  stop(): Promise<void>;
}

/** The product as on the laptop of a workshop: embedded database, https with the operator's own certificate. */
export async function startLaptop(dataDir: string, address: string, port: number): Promise<Laptop> {
  const { cert, key, trust } = makeCertificate(dataDir, address);
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: address,
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
  while (!(await listens(address, port))) {
    if (Date.now() > latest || server.exitCode !== null) throw new Error("The laptop did not start.");
    await pause(100);
  }
  return {
    url: `https://${address}:${port}`,
    trust,
    async stop() {
      server.kill("SIGTERM");
      await Promise.race([ended, pause(15_000)]);
      server.kill("SIGKILL");
    },
  };
}

/** Self-signed, for the address; needs `openssl` (`scripts/steps/tools.mjs`). */
function makeCertificate(folder: string, address: string): { cert: string; key: string; trust: string } {
  const [cert, key] = [path.join(folder, "cert.pem"), path.join(folder, "key.pem")];
  const of = ["-subj", "/CN=Ortssinn", "-addext", `subjectAltName=IP:${address}`, "-days", "2"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  execFileSync("openssl", ["req", "-x509", ...curve, ...of, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  const spki = new X509Certificate(fs.readFileSync(cert)).publicKey.export({ type: "spki", format: "der" });
  return { cert, key, trust: createHash("sha256").update(spki).digest("base64") };
}
