import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Section } from "./figures";

/** What one measure found, or the sentence that says why it found nothing. */
export type Outcome = { title: string } & ({ sections: readonly Section[] } | { reason: string });

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`; do not edit. Every figure stands beside a named peer or the raw engine, measured in the same
run on the same machine: compare the ratios, not the times. \`npm run bench -- puts\` measures one part anew and leaves
the others as they are.`;

/** Rewrites in docs/benchmarks.md what was measured; `titles` are all parts in their order, `facts` say when and on what. */
export function writeReport(
  root: string,
  titles: readonly string[],
  outcomes: readonly Outcome[],
  facts: string,
): void {
  const file = path.join(root, "docs/benchmarks.md");
  const before = existsSync(file) ? readFileSync(file, "utf8").split(/\n(?=## )/) : [];
  const parts = titles.map((title) => {
    const outcome = outcomes.find((one) => one.title === title);
    if (outcome) return written(outcome, facts);
    const known = before.find((part) => part.startsWith(`## ${title}\n`));
    return known?.trimEnd() ?? `## ${title}\n\nNot measured yet.`;
  });
  writeFileSync(file, `${[INTRODUCTION, ...parts].join("\n\n")}\n`);
}

function written(outcome: Outcome, facts: string): string {
  const head = [`## ${outcome.title}`, facts];
  if ("reason" in outcome) return [...head, `Not measured: ${outcome.reason}`].join("\n\n");
  const [only, ...more] = outcome.sections;
  const headed = more.length > 0 || only?.title !== outcome.title;
  const sections = outcome.sections.flatMap((section) => [
    ...(headed ? [`### ${section.title}`] : []),
    section.text,
    table(section),
  ]);
  return [...head, ...sections].join("\n\n");
}

function table({ columns, rows }: Section): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}
