import "server-only";
import path from "node:path";
import { projectRoot } from "@/db/drivers/pglite-link";
import type { Doubt, Question } from "@/lib/domain/privacy/audit/question";

type Message = { at: number; doubts: Doubt[] } | { done: true };

/** Taken from Node at run time, so that no bundler puts a path of its own in the file's place. */
const threads = process.getBuiltinModule("node:worker_threads");

/**
 * Whether every unknown that the problems ask for can be nobody and can be somebody, by HiGHS in a worker thread of its own;
 * problems that differ in their name alone are solved once. What is not answered within the limit is null. Throws when a
 * problem has no solution or the thread breaks.
 */
export async function askSolver(problems: readonly Question[], limitMs: number): Promise<(Doubt | null)[][]> {
  const keys = problems.map(({ columns, rows, targets }) => JSON.stringify([columns, rows, targets]));
  const places = new Map<string, number>();
  const different = problems.filter((_problem, at) => {
    const key = keys[at] ?? "";
    return !places.has(key) && places.set(key, places.size);
  });
  const answers = await solveEach(different, limitMs);
  return keys.map((key) => answers[places.get(key) ?? -1] ?? []);
}

function solveEach(problems: readonly Question[], limitMs: number): Promise<(Doubt | null)[][]> {
  const answers = problems.map(({ targets }): (Doubt | null)[] => targets.map(() => null));
  if (problems.length === 0) return Promise.resolve(answers);
  const file = path.join(projectRoot(), "lib", "services", "solver", "highs-worker.mjs");
  const worker = new threads.Worker(file, { workerData: { problems }, execArgv: [] });
  return new Promise<(Doubt | null)[][]>((resolve, reject) => {
    const timer = setTimeout(() => resolve(answers), limitMs);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The solver ended before it had answered.")));
    worker.on("message", (message: Message) => {
      if ("done" in message) {
        clearTimeout(timer);
        resolve(answers);
      } else answers[message.at] = message.doubts;
    });
  }).finally(() => worker.terminate());
}
