import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Section } from "./figures";
import { machineLine, versionOf } from "./machine";
import { writeReport, type Outcome } from "./report";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Each is loaded when its turn comes: a solver beside all of the app's modules takes a third longer than in its own process. */
const measures: readonly { name: string; title: string; run: (root: string) => Promise<Section[]> }[] = [
  {
    name: "puts",
    title: "Storing drawings",
    run: async (at) => [await (await import("./puts")).measurePuts(at)],
  },
  {
    name: "bad-network",
    title: "Coming back through a bad network",
    run: async (at) => [await (await import("./bad-network")).measureBadNetwork(at)],
  },
  {
    name: "export",
    title: "Export of marks",
    run: async (at) => [await (await import("./exports")).measureExport(at)],
  },
  {
    name: "releases",
    title: "Releases",
    run: async (at) => (await import("./releases")).measureReleases(at),
  },
  { name: "room", title: "Drawing room", run: async (at) => (await import("./room")).measureRoom(at) },
  {
    name: "siting",
    title: "Where to stand",
    run: async (at) => (await import("./siting")).measureSiting(at),
  },
];

const wanted = process.argv.slice(2);
const outcomes: Outcome[] = [];
for (const { name, title, run } of measures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${title} …`);
  try {
    const sections = await run(root);
    for (const row of sections.flatMap(({ rows }) => rows)) console.log(`  ${row.join(" · ")}`);
    outcomes.push({ title, sections });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`  ${error instanceof Error ? error.stack : reason}`);
    outcomes.push({ title, reason: reason.split("\n")[0] ?? "" });
    process.exitCode = 1;
  }
}

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const peers = ["pgbench", "ogr2ogr"].map((program) => versionOf(program) ?? `${program} missing`).join("; ");
writeReport(
  root,
  measures.map(({ title }) => title),
  outcomes,
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}, on ${machineLine()}, beside ${peers}.`,
);
console.log("docs/benchmarks.md written");
