import { afterEach, describe, expect, it, vi } from "vitest";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import { sendEntry } from "@/lib/client/outbox/wire";

const entry = (bytes: number, cutOffs?: number): OutboxEntry => ({
  id: "d",
  code: "C",
  revision: 1,
  finished: true,
  sealed: false,
  state: "waiting",
  attempts: 0,
  notBefore: 0,
  askedToWaitUntil: 0,
  lastSentAt: 0,
  arrivedRevision: null,
  arrivedHash: null,
  arrivedAt: 0,
  ...(cutOffs === undefined ? {} : { cutOffs }),
  content: { type: "letter", secret: "S", body: "x".repeat(bytes), lock: null },
});

/** A server that never answers; what each attempt may take is noted, and is over at once. */
function silence(): number[] {
  const allowed: number[] = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => {
    allowed.push(milliseconds);
    return AbortSignal.abort(new DOMException("late", "TimeoutError"));
  });
  return allowed;
}
afterEach(() => vi.restoreAllMocks());

describe("the time for an answer", () => {
  it("is a minute and what the bytes need on a weak line", async () => {
    const allowed = silence();
    expect(await sendEntry(entry(0), null)).toEqual({ type: "network", cutOff: true });
    await sendEntry(entry(50_000), null);
    await sendEntry(entry(1_400_000), null);
    expect(allowed).toEqual([60_000, 72_500, 410_000]);
  });

  it("doubles with each attempt that it cut off, but no hanging line keeps the others waiting for ever", async () => {
    const allowed = silence();
    for (const cutOffs of [1, 2, 3, 4, 1_000]) await sendEntry(entry(0, cutOffs), null);
    expect(allowed).toEqual([120_000, 240_000, 480_000, 480_000, 480_000]);
  });

  it("has not run out when there is no network at all", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await sendEntry(entry(0), null)).toEqual({ type: "network", cutOff: false });
  });
});
