import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Section } from "./figures";

/** A section's heading, or the sentence that says why it was not measured. */
export type Outcome = { ok: true; section: Section } | { ok: false; title: string; reason: string };

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`; do not edit. Every figure stands beside a named peer or the raw engine, measured in the same
run on the same machine: compare the ratios, not the times.`;

/** Rewrites docs/benchmarks.md. */
export function writeReport(
  root: string,
  outcomes: readonly Outcome[],
  facts: { machine: string; date: string; versions: string },
): void {
  const parts = [
    INTRODUCTION,
    `**Machine:** ${facts.machine}\\\n**Date:** ${facts.date}\\\n**Peers:** ${facts.versions}`,
  ];
  for (const outcome of outcomes) {
    if (outcome.ok) parts.push(`## ${outcome.section.title}`, outcome.section.text, table(outcome.section));
    else parts.push(`## ${outcome.title}`, `Not measured in this run: ${outcome.reason}`);
  }
  writeFileSync(path.join(root, "docs/benchmarks.md"), `${parts.join("\n\n")}\n`);
}

function table({ columns, rows }: Section): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}
