import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { bundledScript } from "./bundled-script";
import { writeLoad } from "./write-load";

export type Rounds = { acknowledged: number; lost: number[]; outputs: string[] };

/**
 * Rounds of write load, each ended by `kill -9` after a random time (seed printed by the caller), or by `instead`.
 * A last look counts what of all acknowledged rows is gone.
 */
export async function killedRounds(options: {
  rounds: number;
  env: Record<string, string | undefined>;
  random: () => number;
  instead?: (round: number) => Promise<void> | null;
}): Promise<Rounds> {
  const script = await bundledScript("writer");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-kill-"));
  const acknowledged = path.join(folder, "acknowledged");
  const result: Rounds = { acknowledged: 0, lost: [], outputs: [] };
  for (let round = 0; round <= options.rounds; round += 1) {
    const load = await writeLoad({
      script,
      env: options.env,
      acknowledged,
      cut: async (writer) => {
        await pause(20 + options.random() * 700);
        await options.instead?.(round);
        writer.kill("SIGKILL"); // it may have ended by itself when the server died
      },
    });
    result.lost.push(load.lost);
    result.acknowledged += load.acknowledged;
    if (load.output !== "") result.outputs.push(load.output);
  }
  fs.rmSync(folder, { recursive: true });
  return result;
}

/** mulberry32 (Tommy Ettinger, 2017): small seeded source of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
