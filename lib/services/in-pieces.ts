import { setImmediate as letOthersWork } from "node:timers/promises";

/** What a generator of steps comes to; between two steps others get their turn. */
export async function inPieces<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await letOthersWork();
  }
}
