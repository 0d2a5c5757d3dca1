/**
 * HiGHS in a thread of its own, so that no programme ever holds up the server's loop. A plain file outside of every bundle
 * and the only one that knows HiGHS. It answers problem by problem; whoever waits ends the thread when the time is over.
 */
import { parentPort, workerData } from "node:worker_threads";
import loadHighs from "highs";

/** @type {{ problems: import("../../domain/privacy/audit/bounds").BoundsProblem[] }} */
const { problems } = workerData;
const highs = await loadHighs();
const { infinity, constants } = highs;

/** @param {import("../../domain/privacy/audit/bounds").BoundsProblem} problem */
function solve({ columns, rows, targets }) {
  const starts = [0];
  const indices = [];
  const values = [];
  for (const { terms } of rows) {
    for (const [column, factor] of terms) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const model = {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower ?? -infinity),
    rowUpper: rows.map(({ upper }) => upper ?? infinity),
    integrality: columns.map(() => constants.variableType.integer),
    matrix: { format: "csr", numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
  return highs.withModel(model, (held) => {
    held.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    /** @param {number} column @param {1 | -1} sign */
    const least = (column, sign) => {
      held.changeColCost(column, sign);
      held.run();
      const status = held.getModelStatus();
      if (status !== constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}.`);
      const value = sign * Math.round(held.getObjectiveValue());
      held.changeColCost(column, 0);
      return value;
    };
    return targets.map((column) => ({ min: least(column, 1), max: least(column, -1) }));
  });
}

problems.forEach((problem, at) => parentPort?.postMessage({ at, bounds: solve(problem) }));
parentPort?.postMessage({ done: true });
