import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundledScript } from "./bundled-script";
import { writeLoad } from "./write-load";

export type Cut = {
  /** Acknowledged before the cut. */
  acknowledged: number;
  /** … and not there when the database was opened from what the cut left. */
  lost: number;
  /** What the second process said besides. */
  output: string;
};

/**
 * Write load until the disk has changed `afterChanges` times, then a power cut (see `shadow-files.mjs`), then a
 * start from the image it left. `template` null: a new data directory, so that the cut may fall into its first seconds.
 */
export async function powerCut(options: {
  template: string | null;
  afterChanges: number;
  /** Share of unsynced writes that reached the disk nevertheless. */
  keep?: number;
  ignoreSync?: boolean;
  /** Count the changes of the very first initialisation too. */
  whileMaking?: boolean;
}): Promise<Cut> {
  const script = await bundledScript("writer");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-cut-"));
  const [dataDir, image, acknowledged] = ["data", "image", "acknowledged"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  if (options.template === null) fs.mkdirSync(dataDir);
  else fs.cpSync(options.template, dataDir, { recursive: true });
  try {
    const before = await writeLoad({
      script,
      acknowledged,
      cut: () => undefined, // the shadow layer kills the process itself
      env: {
        DATABASE_URL: undefined,
        DATA_DIR: dataDir,
        NODE_OPTIONS: `--import ${path.resolve("tests/support/shadow-files.mjs")}`,
        SHADOW_ROOT: dataDir,
        SHADOW_IMAGE: image,
        SHADOW_CUT: String(options.afterChanges),
        SHADOW_ARMED: options.whileMaking === true ? "1" : "0",
        SHADOW_KEEP: String(options.keep ?? 0),
        SHADOW_IGNORE_SYNC: options.ignoreSync === true ? "1" : "0",
      },
    });
    if (!fs.existsSync(image)) throw new Error(`no cut happened: ${before.output}`);
    fs.rmSync(`${path.join(image, "database")}.lock`, { force: true });
    const after = await writeLoad({
      script,
      acknowledged,
      cut: (writer) => void writer.kill("SIGKILL"),
      env: { DATABASE_URL: undefined, DATA_DIR: image },
    });
    return { acknowledged: before.acknowledged, lost: after.lost, output: after.output };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
