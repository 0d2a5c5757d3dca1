/** Text that is HTML already; made by `html` alone. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly (Html | string | number)[];

/** HTML from a template: every value is text and escaped, unless it was made by this function too. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return {
    html: strings.reduce((all, text, i) => all + text + (i < values.length ? written(values[i]) : ""), ""),
  };
}

function written(part: Part | undefined): string {
  if (part === null || part === undefined) return "";
  if (Array.isArray(part)) return part.map(written).join("");
  return typeof part === "object" && "html" in part ? part.html : escaped(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
