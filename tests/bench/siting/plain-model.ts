import path from "node:path";
import { Worker } from "node:worker_threads";
import type { SitingInstance } from "@/lib/domain/siting/solve/instance";

export interface PlainAnswer {
  readonly value: number;
  readonly seconds: number;
}

/** The plain p-median model in HiGHS; null when it was not solved in time (it overruns its own limit: the thread is ended). */
export async function plainModel(
  root: string,
  { weights, costs, p }: SitingInstance,
  limitSeconds: number,
): Promise<PlainAnswer | null> {
  const worker = new Worker(path.join(root, "tests/bench/siting/plain-model-worker.mjs"), {
    workerData: { weights, costs, p, limitSeconds },
    execArgv: [],
  });
  const answer = await new Promise<{ value: number | null; seconds: number } | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), 2_000 * limitSeconds);
    worker.once("message", (message: { value: number | null; seconds: number }) => {
      clearTimeout(timer);
      resolve(message);
    });
    worker.once("error", reject);
  }).finally(() => worker.terminate());
  return answer === null || answer.value === null ? null : { value: answer.value, seconds: answer.seconds };
}
