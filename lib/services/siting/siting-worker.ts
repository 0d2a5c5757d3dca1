import { computeScenario, type ComputeTask } from "./compute-scenario";

/** The thread in which a scenario is computed; bundled by itself (`scripts/build-commands.mjs`), started for one task. */
const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
if (!parentPort) throw new Error("This is a worker thread.");
const port = parentPort;
port.postMessage({
  result: computeScenario(workerData as ComputeTask, (percent) => port.postMessage({ percent })),
});
