import "server-only";
import path from "node:path";
import { projectRoot } from "@/db/drivers/pglite-link";
import type { Doubt, Question } from "@/lib/domain/privacy/audit/question";

type Message = { at: number; doubts: Doubt[] } | { done: true };

/** Taken from Node at run time, so that no bundler puts a path of its own in the file's place. */
const threads = process.getBuiltinModule("node:worker_threads");

/** The first thread gets a part of the time alone; where it falls silent, another one answers what is left. */
const SHARE_OF_THE_FIRST = 0.3;

/**
 * Whether every unknown that the problems ask for can be nobody and can be somebody, by HiGHS in a worker thread of its own;
 * problems that differ in their name alone are solved once. What is not answered within the limit is null. Throws when a
 * problem has no solution or the thread breaks.
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
function solveEach(
  problems: readonly Question[],
  limitMs: number,
  answered: (at: number, doubts: Doubt[]) => void,
): Promise<void> {
  const file = path.join(projectRoot(), "lib", "services", "solver", "highs-worker.mjs");
  const worker = new threads.Worker(file, { workerData: { problems }, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, limitMs);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The solver ended before it had answered.")));
    worker.on("message", (message: Message) => {
      if ("done" in message) resolve();
      else answered(message.at, message.doubts);
    });
  }).finally(() => {
    clearTimeout(timer);
    // Not waited for: a thread that hangs would take whoever waits along.
    void worker.terminate();
  });
}
