import "server-only";
import path from "node:path";
import { projectRoot } from "@/db/drivers/pglite-link";
import type { Doubt, Question } from "@/lib/domain/privacy/audit/question";
import { startOwnProcess } from "../processes/own-process";

type Message = { at: number; doubts: Doubt[] } | { done: true };

const SOLVER = path.join(projectRoot(), "lib", "services", "solver", "highs-solver.mjs");

/** The first process gets a part of the time alone; where it falls silent, another one answers what is left. */
const SHARE_OF_THE_FIRST = 0.3;

/**
 * Whether every unknown that the problems ask for can be nobody and can be somebody, by HiGHS in a process of its own;
 * problems that differ in their name alone are solved once. What is not answered within the limit is null. Throws when a
 * problem has no solution or the process breaks.
 */
export async function askSolver(problems: readonly Question[], limitMs: number): Promise<(Doubt | null)[][]> {
  const keys = problems.map(({ columns, rows, targets }) => JSON.stringify([columns, rows, targets]));
  const answers = new Map<string, Doubt[]>();
  for (const share of [SHARE_OF_THE_FIRST, 1 - SHARE_OF_THE_FIRST]) {
    const open = new Map(
      problems.flatMap((problem, at) => {
        const key = keys[at] ?? "";
        return answers.has(key) ? [] : [[key, problem] as const];
      }),
    );
    const asked = [...open.keys()];
    if (asked.length > 0)
      await solveEach([...open.values()], limitMs * share, (at, doubts) =>
        answers.set(asked[at] ?? "", doubts),
      );
  }
  return problems.map(({ targets }, at) => answers.get(keys[at] ?? "") ?? targets.map(() => null));
}

/** Answers come one by one; ends with the last one or when the time is over. */
async function solveEach(
  problems: readonly Question[],
  limitMs: number,
  answered: (at: number, doubts: Doubt[]) => void,
): Promise<void> {
  let done = () => undefined as void;
  const over = new Promise<void>((resolve) => (done = resolve));
  const timer = setTimeout(done, limitMs);
  const solver = startOwnProcess<Message>(SOLVER, { problems }, (message) => {
    if ("done" in message) done();
    else answered(message.at, message.doubts);
  });
  try {
    await Promise.race([over, solver.broken]);
  } finally {
    clearTimeout(timer);
    solver.end();
  }
}
