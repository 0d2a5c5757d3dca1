import path from "node:path";
import { build } from "esbuild";

/** Bundles a TypeScript program of `tests/support` so that plain Node can run it as a process of its own. */
export async function bundledScript(name: string): Promise<string> {
  const outfile = path.resolve(".cache", "test-scripts", `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [path.resolve("tests", "support", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "server-only": path.resolve("tests/support/server-only.ts") },
    tsconfig: path.resolve("tsconfig.json"),
    logLevel: "error",
  });
  return outfile;
}
