import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { once } from "node:events";

export type LoadOptions = {
  script: string;
  env: Record<string, string | undefined>;
  /** File that collects acknowledged ids over all rounds. */
  acknowledged: string;
  /** Called at the first acknowledgement; ends the process or pulls the plug some time later. */
  cut: (writer: ChildProcess) => void | Promise<void>;
};

export type LoadResult = {
  /** Ids acknowledged before this round that were no longer there when it began. */
  lost: number;
  /** … of so many. */
  before: number;
  /** Acknowledged in this round. */
  acknowledged: number;
  output: string;
};

/** One round of write load, ended by `cut`; what was acknowledged is appended to the file. */
export async function writeLoad({ script, env, acknowledged, cut }: LoadOptions): Promise<LoadResult> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ORTSSINN_ROOT: process.cwd(), ...env, ACKNOWLEDGED: acknowledged },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let output = "";
  let cutting: Promise<void> | null = null;
  const read = (data: Buffer) => {
    text += data.toString();
    if (cutting === null && text.includes("\nack ")) cutting = Promise.resolve(cut(child));
  };
  child.stdout.on("data", read);
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  await once(child, "close");
  await cutting;
  const lines = text.split("\n").slice(0, -1); // the last line may be cut in the middle
  const ids = lines.filter((line) => line.startsWith("ack ")).map((line) => line.slice(4));
  fs.appendFileSync(acknowledged, ids.map((id) => `${id}\n`).join(""));
  const [, lost = "-1", before = "-1"] = /^lost (\d+) of (\d+)$/m.exec(text) ?? [];
  const others = lines.filter((line) => !/^(ack|lost) /.test(line)).join("\n");
  return {
    lost: Number(lost),
    before: Number(before),
    acknowledged: ids.length,
    output: `${others}\n${output}`.trim(),
  };
}
