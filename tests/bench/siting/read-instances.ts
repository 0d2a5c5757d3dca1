import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NamedInstance, PlanarPoint } from "./generate";
import { planar, unitWeights } from "./generate";
import type { Edge } from "./network";
import { allShortest } from "./network";

/**
 * The instances in a folder, by name. Two formats of plain numbers:
 * - OR-Library p-median (`*.txt`): "nodes edges p", then "from to length" for each edge, nodes from 1, undirected; of a
 *   repeated edge the last line wins. Every node is client and site, of weight 1.
 * - planar (`*.xyw`): a line "p", then "x y weight" for each point; every point is client and site, straight distances.
 */
export function* readInstances(folder: string): Generator<NamedInstance> {
  for (const name of readdirSync(folder).sort()) {
    const numbers = () => readFileSync(path.join(folder, name), "utf8").trim().split(/\s+/).map(Number);
    if (name.endsWith(".txt")) yield { name, instance: fromEdges(numbers()) };
    else if (name.endsWith(".xyw")) yield { name, instance: fromPoints(numbers()) };
  }
}

function fromEdges([nodes = 0, , p = 0, ...cells]: readonly number[]) {
  const edges = triples(cells).map(([from, to, length]): Edge => [from - 1, to - 1, length]);
  return unitWeights(nodes, allShortest(nodes, edges), p);
}

const fromPoints = ([p = 0, ...cells]: readonly number[]) => planar(triples(cells), p, false);

const triples = (cells: readonly number[]): PlanarPoint[] =>
  Array.from({ length: Math.floor(cells.length / 3) }, (_, at) => [
    cells[3 * at] ?? 0,
    cells[3 * at + 1] ?? 0,
    cells[3 * at + 2] ?? 0,
  ]);
