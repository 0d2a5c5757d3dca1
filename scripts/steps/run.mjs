import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Our environment for every child: where the project lies, and no word to anybody about us. */
export function environment(extra = {}) {
  return { ...process.env, ORTSSINN_ROOT: root, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/**
 * Runs a program in the project's folder. `quiet` keeps its output and hands it back (the last 200 kB), else it
 * goes to our own; `input` hands our keyboard on. Never rejects for an exit code.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, quiet = false, input = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: environment(env),
      stdio: [input ? "inherit" : "ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    let output = "";
    const keep = (data) => (output = (output + data).slice(-200_000));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A program of an installed package, run by this very Node. */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(root, "node_modules", file), ...args], options);
}
