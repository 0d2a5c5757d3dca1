import { execFileSync } from "node:child_process";
import os from "node:os";

/** One line that says on what the numbers were taken. */
export function machineLine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  const model = (cpus[0]?.model ?? "unknown processor").replaceAll(/\s+/g, " ").trim();
  return `${cpus.length} × ${model}, ${memory} GB, ${os.type()} ${os.arch()}, Node ${process.versions.node}`;
}

/** First line of `program --version`, or null when the program is missing. */
export function versionOf(program: string): string | null {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8" }).split("\n")[0] ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
