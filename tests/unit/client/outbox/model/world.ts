import type { Answer } from "@/lib/client/outbox/answer";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import type { ModelServer } from "./server";

/** What happens to one request; after the script is used up, the network is what it is. */
export const MISHAPS = [
  "request-lost",
  "answer-lost",
  "twice",
  "late",
  "dies-before-commit",
  "dies-after-commit",
  "busy",
  "portal",
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** A network and a clock that are turned by hand. */
export class ModelWorld {
  now = 1_780_000_000_000;
  online = true;
  script: Mishap[] = [];
  private late: OutboxEntry[] = [];
  private timers: { at: number; work: () => void }[] = [];
  private elapsed = 0;

  constructor(readonly server: ModelServer) {}

  later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = { at: this.elapsed + milliseconds, work };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  send = (entry: OutboxEntry): Promise<Answer> => {
    const mishap = this.online ? this.script.shift() : "request-lost";
    return Promise.resolve(this.answer(entry, mishap));
  };

  private answer(entry: OutboxEntry, mishap: Mishap | undefined): Answer {
    switch (mishap) {
      case "request-lost":
        return { type: "network" };
      case "answer-lost":
        this.server.receive(entry);
        return { type: "network" };
      case "twice":
        this.server.receive(entry);
        return this.server.receive(entry);
      case "late":
        this.late.push(structuredClone(entry));
        return { type: "network" };
      case "dies-before-commit":
        return this.server.receive(entry, "before-commit");
      case "dies-after-commit":
        return this.server.receive(entry, "after-commit");
      case "busy":
        return { type: "refused", status: 503, retryAfterSeconds: 20 };
      case "portal":
        return { type: "confirmed", id: entry.id, revision: entry.revision, hash: "somebody else's" };
      case undefined:
        return this.server.receive(entry);
    }
  }

  /** What was on its way arrives now, newest first: reordered, and long after its sender gave up. */
  deliverLate(): void {
    for (const entry of this.late.splice(0).reverse()) this.server.receive(entry);
  }

  /** Lets time pass and timers run; the wall clock goes along. */
  async pass(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    const until = this.elapsed + milliseconds;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now += Math.max(0, next.at - this.elapsed);
      this.elapsed = Math.max(this.elapsed, next.at);
      next.work();
      await settle();
    }
    this.now += until - this.elapsed;
    this.elapsed = until;
  }
}
