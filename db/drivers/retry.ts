import { setTimeout as pause } from "node:timers/promises";
import { mayRunAgain } from "./failure";

const ATTEMPTS = 6;

/** Runs work anew after a serialisation failure or deadlock, with growing random pauses (at most about 1 s in all). */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error;
      await pause(Math.random() * 15 * 2 ** attempt);
    }
  }
}
