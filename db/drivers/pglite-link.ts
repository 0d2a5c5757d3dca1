import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { DomainError } from "@/lib/domain/errors";
import type { ServerFailure } from "./failure";
import { translateFailure } from "./failure";

type Request =
  | { act: "query"; text: string; parameters: (string | null)[] }
  | { act: "script"; text: string }
  | { act: "durable" }
  | { act: "close" };

export type Reply = {
  fields?: { name: string; typeId: number }[];
  rows?: (string | null)[][];
  changed?: number;
  command?: string;
  /** Something committed is not yet on disk. */
  pending: boolean;
};

type Message = { ready: true } | ({ id: number; ok: true } & Reply) | Refusal;
type Refusal = {
  id: number;
  ok: false;
  pending: boolean;
  fatal: boolean;
  swallowed: boolean;
  failure: ServerFailure;
};
type Waiting = { resolve: (reply: Reply) => void; reject: (error: unknown) => void };

/** The project's folder: workers and migrations lie outside of every bundle and are found from here. */
export function projectRoot(): string {
  return process.env["ORTSSINN_ROOT"] ?? process.cwd();
}

/** Taken from Node at run time: a bundler that sees `new Worker(file)` puts a path of its own in its place. */
const threads = process.getBuiltinModule("node:worker_threads");

/** One running worker with PGlite in it. When it breaks, everything under way fails with `unavailable`. */
export class PgliteLink {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly ready: Promise<void>;
  #next = 1;
  /** The worker is gone or cannot be trusted; a new one recovers from the WAL. */
  broken = false;
  /** Something committed was not yet on disk when the worker last answered. */
  pending = false;
  /** Geometry errors that PGlite swallowed; after about a thousand it refuses everything. */
  swallowed = 0;

  constructor(dataDir: string) {
    const file = path.join(projectRoot(), "db", "drivers", "pglite-worker.mjs");
    this.#worker = new threads.Worker(file, {
      workerData: { dataDir },
      stdout: true,
      stderr: true,
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on("message", (message: Message) => {
        if ("ready" in message) resolve();
        else this.#settle(message);
      });
      const gone = (cause: unknown) => {
        this.#breakDown();
        reject(cause instanceof Error ? translateFailure(cause) : new DomainError("unavailable"));
      };
      this.#worker.on("error", gone);
      this.#worker.on("exit", gone);
    });
    this.ready.catch(() => undefined);
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
  }

  ask(request: Request): Promise<Reply> {
    if (this.broken) return Promise.reject(new DomainError("unavailable"));
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...request });
    });
  }

  /** Resolves when no answer is outstanding. */
  async drained(): Promise<void> {
    while (this.#waiting.size > 0) await pause(2);
  }

  /** Ends the worker; a clean end (`close` answered) leaves nothing to recover. */
  async end(): Promise<void> {
    this.broken = true;
    await this.#worker.terminate();
  }

  #settle(message: Exclude<Message, { ready: true }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    this.pending = message.pending;
    if (message.ok) {
      waiting?.resolve(message);
      return;
    }
    if (message.swallowed) this.swallowed += 1;
    if (message.fatal) {
      waiting?.reject(new DomainError("unavailable"));
      this.#breakDown();
      void this.#worker.terminate();
      return;
    }
    waiting?.reject(translateFailure(Object.assign(new Error(message.failure.message), message.failure)));
  }

  #breakDown(): void {
    this.broken = true;
    for (const { reject } of this.#waiting.values()) reject(new DomainError("unavailable"));
    this.#waiting.clear();
  }
}
