/**
 * HiGHS in a process of its own, so that no programme ever holds up the server's loop. A plain file outside of every bundle
 * and the only one that knows HiGHS. It answers question by question; whoever waits ends it when the time is over.
 */
import { once } from "node:events";
import loadHighs from "highs";

/** @typedef {import("../../domain/privacy/audit/question").Question} Question */
/** @typedef {{ none: boolean, some: boolean }[]} Doubts by target */
process.once("disconnect", () => process.exit());
const asked = once(process, "message");
const highs = await loadHighs();
/** @type {[{ problems: Question[] }]} */
const [{ problems }] = await asked;
const { infinity, constants } = highs;

const ROUNDS_TOGETHER = 3;
/** One solution of all questions together is given up after this. */
const TOGETHER_SECONDS = 2;

/**
 * The smallest values of weighted sums under the rows of several questions, which have nothing to do with each other. Gives
 * back every column's value, or null where HiGHS found none.
 * @template T
 * @param {readonly Question[]} questions
 * @param {(least: (weight: (column: number) => number) => Float64Array | null) => T} use
 * @param {object} options
 */
function withModel(questions, use, options) {
  const columns = questions.flatMap((question) => question.columns);
  const starts = [0];
  const indices = [];
  const values = [];
  const rows = [];
  let before = 0;
  for (const question of questions) {
    for (const row of question.rows) {
      for (const [column, factor] of row.terms) {
        indices.push(before + column);
        values.push(factor);
      }
      starts.push(indices.length);
      rows.push(row);
    }
    before += question.columns.length;
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
    held.options.set({ output_flag: false, ...options });
    return use((weight) => {
      columns.forEach((_column, at) => held.changeColCost(at, weight(at)));
      held.run();
      return held.getModelStatus() === constants.modelStatus.optimal ? held.getSolution().colValue : null;
    });
  });
}

/** One solution is a witness for every unknown: it can be nobody, or it can be somebody. */
class Shown {
  /** @param {Question} question */
  constructor({ targets }) {
    this.targets = targets;
    this.none = new Set();
    this.some = new Set();
  }

  /** @param {Float64Array} values @param {number} offset */
  witness(values, offset = 0) {
    for (const column of this.targets)
      (Math.round(values[offset + column] ?? 0) === 0 ? this.none : this.some).add(column);
  }

  /** @returns {Doubts} */
  doubts() {
    return this.targets.map((column) => ({ none: this.none.has(column), some: this.some.has(column) }));
  }

  complete() {
    return this.targets.every((column) => this.none.has(column) && this.some.has(column));
  }
}

/**
 * A few solutions of all questions together, now with few persons and now with many at the unknowns that are still open:
 * nearly always they show everything, and cost less than one solution each.
 */
function together() {
  const all = problems.map((question) => new Shown(question));
  const openOnes = (/** @type {"none" | "some"} */ what) => {
    let before = 0;
    return new Set(
      problems.flatMap(({ columns, targets }, at) => {
        const open = targets
          .filter((column) => !all[at]?.[what].has(column))
          .map((column) => before + column);
        before += columns.length;
        return open;
      }),
    );
  };
  withModel(
    problems,
    (least) => {
      for (let round = 1; round <= ROUNDS_TOGETHER; round += 1)
        for (const [what, sign] of /** @type {const} */ ([
          ["none", 1],
          ["some", -1],
        ])) {
          const open = openOnes(what);
          const values = open.size > 0 && least((column) => (open.has(column) ? sign : 0));
          if (!values) continue;
          let before = 0;
          problems.forEach(({ columns }, at) => {
            all[at]?.witness(values, before);
            before += columns.length;
          });
        }
    },
    { time_limit: TOGETHER_SECONDS, mip_rel_gap: 0.1 },
  );
  return all;
}

/**
 * What these solutions left open, unknown by unknown, exactly.
 * @param {Question} question @param {Shown} shown
 */
function alone(question, shown) {
  withModel(
    [question],
    (least) => {
      for (const target of question.targets)
        for (const [sign, found] of /** @type {const} */ ([
          [1, shown.none],
          [-1, shown.some],
        ])) {
          if (found.has(target)) continue;
          const values = least((column) => (column === target ? sign : 0));
          if (!values) throw new Error("HiGHS found no solution.");
          shown.witness(values);
        }
    },
    { mip_rel_gap: 0, mip_abs_gap: 0 },
  );
}

try {
  together().forEach((shown, at) => {
    const question = problems[at];
    if (question && !shown.complete()) alone(question, shown);
    process.send?.({ at, doubts: shown.doubts() });
  });
  process.send?.({ done: true });
} catch (error) {
  process.send?.({ failed: String(error) });
}
