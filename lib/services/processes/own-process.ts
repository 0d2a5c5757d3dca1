import "server-only";
import path from "node:path";

/** Taken from Node at run time, so that no bundler puts a path of its own in the file's place. */
const processes = process.getBuiltinModule("node:child_process");

/** What such a process says when it cannot go on. */
interface Failure {
  readonly failed: string;
}

/**
 * A file of the project in a process of its own, which is given one task and says what it finds. `broken` never resolves; it
 * rejects when the process fails or ends by itself. `sent` resolves when it has the task: sending a large one takes turns of the
 * event loop. Whoever started it ends it. Not a thread: on Node 20 one that ends while V8
 * still optimises its code can wait for ever, and with it whoever waits for the thread.
 */
export function startOwnProcess<Message extends object>(
  file: string,
  task: object,
  hear: (message: Message) => void,
): { broken: Promise<never>; sent: Promise<void>; end: () => void } {
  const child = processes.fork(file, {
    execArgv: [],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
  });
  const broken = new Promise<never>((_resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${path.basename(file)} ended before it had answered.`)));
    child.on("message", (message: Message | Failure) => {
      if ("failed" in message) reject(new Error(message.failed));
      else hear(message);
    });
  });
  const sent = new Promise<void>((resolve) => {
    child.send(task, () => resolve()); // what went wrong says `broken`
  });
  broken.catch(() => undefined); // whoever has all answers no longer waits for it
  return { broken, sent, end: () => void child.kill("SIGKILL") };
}
