import "server-only";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectRoot } from "@/db/drivers/pglite-link";
import type { ScenarioResult } from "@/lib/domain/siting/scenario";
import { startOwnProcess } from "../processes/own-process";
import type { ComputeTask } from "./compute-scenario";

type Message = { percent: number } | { result: ScenarioResult };

const LOOK_MS = 250;

/**
 * Computes what was frozen in a process of its own, so that drawings go on being stored. `progress` is asked four times a
 * second whether to go on: when it throws, the process ends.
 */
export async function computeApart(
  task: ComputeTask,
  progress: (percent: number) => Promise<void>,
): Promise<ScenarioResult> {
  const file = path.join(projectRoot(), "dist", "siting-process.mjs");
  let percent = 0;
  let result: ScenarioResult | null = null;
  const { broken, end } = startOwnProcess<Message>(file, task, (message) => {
    if ("result" in message) result = message.result;
    else percent = message.percent;
  });
  try {
    while (result === null) {
      await progress(percent);
      await Promise.race([broken, pause(LOOK_MS)]);
    }
    return result;
  } finally {
    end();
  }
}
