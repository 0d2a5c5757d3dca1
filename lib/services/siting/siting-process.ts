import { computeScenario, type ComputeTask } from "./compute-scenario";

/** The process in which a scenario is computed; bundled by itself (`scripts/build-commands.mjs`), started for one task. */
process.once("disconnect", () => process.exit());
process.once("message", (task) => {
  try {
    const result = computeScenario(task as ComputeTask, (percent) => process.send?.({ percent }));
    process.send?.({ result });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
