/** A paper to be signed, as page and as Markdown from one source. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "facts"; rows: readonly { name: string; text: string }[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

export interface Paper {
  title: string;
  blocks: readonly Block[];
}

export const PAPERS = ["processing-record", "impact-assessment"] as const;
export type PaperName = (typeof PAPERS)[number];

export function isPaperName(name: string): name is PaperName {
  return (PAPERS as readonly string[]).includes(name);
}

/** The paper as CommonMark with tables as GitHub writes them; what people typed cannot become markup. */
export function toMarkdown(paper: Paper): string {
  return `${[`# ${plain(paper.title)}`, ...paper.blocks.map(block)].join("\n\n")}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `## ${plain(one.text)}`;
    case "text":
      return plain(one.text);
    case "list":
      return one.items.map((item) => `- ${plain(item)}`).join("\n");
    case "facts":
      return one.rows.map(({ name, text }) => `- **${plain(name)}:** ${plain(text)}`).join("\n");
    case "table":
      return [one.head, one.head.map(() => "---"), ...one.rows]
        .map((cells, index) => `| ${cells.map((text) => (index === 1 ? text : plain(text))).join(" | ")} |`)
        .join("\n");
  }
}

/** One line, with every character escaped that Markdown or HTML would read. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`);
}
