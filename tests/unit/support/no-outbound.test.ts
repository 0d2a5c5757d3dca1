import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";

const run = (code: string) =>
  spawnSync(
    process.execPath,
    ["--import", "./tests/support/no-outbound.mjs", "--input-type=module", "-e", code],
    {
      encoding: "utf8",
    },
  );

describe("the guard against calls to elsewhere", () => {
  it.each([
    ["a socket", `import net from "node:net"; net.connect(80, "192.0.2.1")`],
    ["fetch", `await fetch("http://192.0.2.1/")`],
    ["a name", `await fetch("https://tiles.example.org/")`],
    ["https", `import https from "node:https"; https.get("https://192.0.2.1/")`],
    [
      "a worker thread",
      `import { Worker } from "node:worker_threads"; new Worker("fetch('http://192.0.2.1/')", { eval: true })`,
    ],
  ])("refuses %s and writes it down", (_how, code) => {
    const { status, stderr } = run(code);
    expect(status).not.toBe(0);
    expect(stderr).toContain("outbound connection refused: ");
  });

  it("lets this machine talk to itself", async () => {
    const server = createServer((socket) => socket.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    // Asked by this process, whose event loop the server needs: only the guard is loaded here.
    await import("../../support/no-outbound.mjs");
    const { connect } = await import("node:net");
    const heard = await new Promise<string>((resolve, reject) => {
      connect(port, "127.0.0.1")
        .on("data", (bytes) => resolve(bytes.toString()))
        .on("error", reject);
    });
    server.close();
    expect(heard).toBe("hello");
  });
});
