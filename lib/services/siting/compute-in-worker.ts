import "server-only";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectRoot } from "@/db/drivers/pglite-link";
import type { ScenarioResult } from "@/lib/domain/siting/scenario";
import type { ComputeTask } from "./compute-scenario";

type Message = { percent: number } | { result: ScenarioResult };

/** Taken from Node at run time, so that no bundler puts a path of its own in the file's place. */
const threads = process.getBuiltinModule("node:worker_threads");
const LOOK_MS = 250;

/**
 * Computes what was frozen in a thread of its own, so that drawings go on being stored. `progress` is asked four times a
 * second whether to go on: when it throws, the thread ends.
 */
export async function computeInWorker(
  task: ComputeTask,
  progress: (percent: number) => Promise<void>,
): Promise<ScenarioResult> {
  const file = path.join(projectRoot(), "dist", "siting-worker.mjs");
  const worker = new threads.Worker(file, { workerData: task, execArgv: [] });
  let percent = 0;
  let ended = false;
  const answer = new Promise<ScenarioResult>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The comparison ended before it had answered.")));
    worker.on("message", (message: Message) => {
      if ("result" in message) resolve(message.result);
      else percent = message.percent;
    });
  }).finally(() => (ended = true));
  answer.catch(() => undefined); // waited for below
  try {
    while (!ended) {
      await progress(percent);
      await Promise.race([answer, pause(LOOK_MS)]);
    }
    return await answer;
  } finally {
    await worker.terminate();
  }
}
