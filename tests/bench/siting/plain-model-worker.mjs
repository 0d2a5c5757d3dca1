/** p-median as a textbook gives it to a solver: y open, x served by, x ≤ y, one x for each client. Answers with processor seconds. */
import { parentPort, workerData } from "node:worker_threads";
import loadHighs from "highs";

/** @type {{ weights: Float64Array, costs: Float64Array, p: number, limitSeconds: number }} */
const { weights, costs, p, limitSeconds } = workerData;
const highs = await loadHighs();
const { infinity, constants } = highs;
const sites = costs.length / weights.length;
const columns = sites + costs.length;
const rows = 1 + weights.length + costs.length;
const starts = [0];
const indices = [];
const values = [];
const row = (terms) => {
  for (const [column, factor] of terms) {
    indices.push(column);
    values.push(factor);
  }
  starts.push(indices.length);
};
const upTo = (count) => Array.from({ length: count }, (_, at) => at);
row(upTo(sites).map((site) => [site, 1]));
for (const at of weights.keys()) row(upTo(sites).map((site) => [sites + at * sites + site, 1]));
for (const cell of costs.keys())
  row([
    [sites + cell, 1],
    [cell % sites, -1],
  ]);
const one = (from, value) => Array.from({ length: rows }, (_, at) => (at < from ? 1 : value));
const lower = one(1 + weights.length, -infinity);
const upper = one(1 + weights.length, 0);
lower[0] = upper[0] = p;
const { integer, continuous } = constants.variableType;
const began = process.cpuUsage();
const value = highs.withModel(
  {
    numCols: columns,
    numRows: rows,
    colCost: upTo(columns).map((at) =>
      at < sites ? 0 : (weights[Math.floor((at - sites) / sites)] ?? 0) * (costs[at - sites] ?? 0),
    ),
    colLower: upTo(columns).map(() => 0),
    colUpper: upTo(columns).map(() => 1),
    rowLower: lower,
    rowUpper: upper,
    integrality: upTo(columns).map((at) => (at < sites ? integer : continuous)),
    matrix: { format: "csr", numRows: rows, numCols: columns, starts, indices, values },
  },
  (held) => {
    held.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: limitSeconds });
    held.run();
    return held.getModelStatus() === constants.modelStatus.optimal ? held.getObjectiveValue() : null;
  },
);
parentPort?.postMessage({ value, seconds: process.cpuUsage(began).user / 1e6 });
