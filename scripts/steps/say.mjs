/** What the commands tell the person in front of them: one line a step, one sentence when it does not work. */

/** A failure whose message is the whole story; the command prints it and ends with 1. */
export class Stop extends Error {}

export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

/** Names a step, does it, and says how long it took. */
export async function step(label, work) {
  const begun = Date.now();
  const terminal = process.stdout.isTTY === true;
  process.stdout.write(terminal ? `${label} …` : `${label} …\n`);
  const result = await work();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(terminal ? ` ${seconds} s\n` : `${label}: ${seconds} s\n`);
  return result;
}

/** Runs a whole command: a `Stop` is one sentence, anything else a defect with its stack. */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof Stop || error?.code === "ENOSPC";
    const text =
      error?.code === "ENOSPC" ? "No space is left on the disk." : expected ? error.message : error?.stack;
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
