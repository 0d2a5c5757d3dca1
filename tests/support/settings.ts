import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the server's settings need; import it before anything that reads them. (vitest has a BASE_URL of its own: "/".) */
process.env["AUTH_SECRET"] = "for tests only: thirty-two characters and more";
process.env["BASE_URL"] = "http://localhost:3000";
process.env["LOG_LEVEL"] ??= "silent";
process.env["ERASURE_LEDGER"] ??= join(tmpdir(), `ortssinn-ledger-${process.pid}`);
