/** Ends of words that are read with a pause behind them. */
const BLOCKS = "h1, h2, h3, p, li, button, label, legend, strong, dt, dd, td, th";

/**
 * The words of a part of the page in the order in which they stand, as they would be read aloud. What belongs to a
 * person (`input`, `data-own`), and what is no text (`data-silent`, `aria-hidden`), is left out.
 */
export function visibleText(root: Element): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? "");
    if (!(node instanceof Element)) return;
    if (node.matches("[data-silent], [data-own], [aria-hidden='true'], [hidden], input, textarea, dialog"))
      return;
    node.childNodes.forEach(walk);
    if (node.matches(BLOCKS)) parts.push(". ");
  };
  root.childNodes.forEach(walk);
  return parts
    .join("")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/([.!?…:,؟።])(\s*\.)+/g, "$1")
    .replaceAll(/^(\s*\.)+\s*/g, "")
    .trim();
}
