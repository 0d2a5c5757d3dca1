/** Undirected: from, to, length. */
export type Edge = readonly [from: number, to: number, length: number];

/** Lengths of the shortest ways between all nodes, row by row; ∞ where there is none. Cost: nodes³ (Floyd 1962). */
export function allShortest(nodes: number, edges: readonly Edge[]): Float64Array {
  const ways = new Float64Array(nodes * nodes).fill(Infinity);
  for (let node = 0; node < nodes; node += 1) ways[node * nodes + node] = 0;
  for (const [from, to, length] of edges) ways[from * nodes + to] = ways[to * nodes + from] = length;
  for (let over = 0; over < nodes; over += 1) {
    const onwards = ways.subarray(over * nodes, (over + 1) * nodes);
    for (let from = 0; from < nodes; from += 1) {
      const row = ways.subarray(from * nodes, (from + 1) * nodes);
      const first = row[over] ?? Infinity;
      if (first === Infinity) continue;
      for (let to = 0; to < nodes; to += 1) {
        const length = first + (onwards[to] ?? 0);
        if (length < (row[to] ?? 0)) row[to] = length;
      }
    }
  }
  return ways;
}
