import { answering } from "./answering";
import type { SentQuestion } from "./comparison-messages";

/** The thread's own side. */
const answer = answering((told) => globalThis.postMessage(told));

globalThis.addEventListener("message", ({ data }: MessageEvent<SentQuestion>) => void answer(data));
