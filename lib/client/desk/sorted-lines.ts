/** Lines in the order of one of their values: numbers by size, words as `compare` orders them. */
export function sortedLines<Line>(
  lines: readonly Line[],
  order: { valueOf: (line: Line) => string | number; up: boolean; compare: (a: string, b: string) => number },
): Line[] {
  const { valueOf, up, compare } = order;
  return lines.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    const difference =
      typeof one === "number" && typeof other === "number"
        ? one - other
        : compare(String(one), String(other));
    return up ? difference : -difference;
  });
}
