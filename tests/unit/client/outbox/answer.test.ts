import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/client/outbox/answer";
import { afterAnswer, LONGEST_WAIT_MS } from "@/lib/client/outbox/answer";
import { dueAt } from "@/lib/client/outbox/due";
import { isSettled, newerEnvelope } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter, Parcel } from "@/lib/client/outbox/entry";

const letter = (revision: number): OutboxLetter => ({
  id: "d",
  code: "C",
  pass: "p",
  secret: "s",
  revision,
  body: "{}",
  finished: false,
  lock: null,
});
const parcel = (revision: number): Parcel => ({
  id: "d",
  code: "C",
  revision,
  finished: true,
  hash: "h",
  jwe: "a..b.c.d",
});
const entry = (given: Partial<Envelope> = {}): Envelope => {
  const fresh = newerEnvelope(null, letter(4));
  if (!fresh) throw new Error("a first letter is always new");
  return { ...fresh, ...given };
};
const SENT = { revision: 4, hash: "h" };
const NOW = 1_000_000;
const after = (answer: Answer, from = entry()) => afterAnswer(from, SENT, answer, NOW, () => 0.5);

describe("what an answer means", () => {
  it("arrived only when id, revision and hash are repeated", () => {
    expect(after({ type: "confirmed", id: "d", revision: 4, hash: "h" })).toMatchObject({
      state: "arrived",
      arrivedRevision: 4,
    });
    for (const wrong of [{ id: "x" }, { revision: 3 }, { hash: "other" }]) {
      expect(after({ type: "confirmed", id: "d", revision: 4, hash: "h", ...wrong })).toMatchObject({
        state: "waiting",
        attempts: 1,
      });
    }
  });

  it("goes on waiting when something newer was stored meanwhile", () => {
    expect(
      after({ type: "confirmed", id: "d", revision: 4, hash: "h" }, entry({ revision: 5 })),
    ).toMatchObject({
      state: "waiting",
      arrivedRevision: 4,
      notBefore: 0,
    });
  });

  it("holds, sets aside or deletes by status", () => {
    const refused = (status: number) => after({ type: "refused", status, retryAfterSeconds: null });
    expect(refused(401)?.state).toBe("held");
    expect(refused(403)?.state).toBe("held");
    expect(refused(413)?.state).toBe("quarantined");
    expect(refused(422)?.state).toBe("quarantined");
    expect(after({ type: "quarantined" })?.state).toBe("quarantined");
    expect(refused(410)).toBeNull();
  });

  it("a conflict is settled only when the server says that it kept these bytes", () => {
    const conflict = (kept?: { id: string; revision: number; hash: string }) =>
      after({ type: "refused", status: 409, retryAfterSeconds: null, ...(kept ? { kept } : {}) });
    expect(conflict({ id: "d", revision: 4, hash: "h" })).toMatchObject({
      state: "conflict",
      arrivedRevision: 4,
    });
    expect(conflict({ id: "d", revision: 4, hash: "other" })?.state).toBe("waiting");
    expect(conflict()?.state).toBe("waiting");
  });

  it("what was set aside or lost a conflict is sent again when something newer takes its place", () => {
    for (const state of ["quarantined", "conflict", "arrived", "waiting"] as const) {
      expect(newerEnvelope(entry({ state }), letter(5))).toMatchObject({ state: "waiting", revision: 5 });
    }
    expect(newerEnvelope(entry({ state: "held" }), letter(5))?.state).toBe("held");
    expect(newerEnvelope(entry(), letter(4))).toBeNull();
  });

  it("a parcel takes the place of the letter with the same bytes, arrived or not; nothing older does", () => {
    const sealed = newerEnvelope(entry(), parcel(4));
    expect(sealed).toMatchObject({ sealed: true, finished: true, state: "waiting" });
    const there = newerEnvelope(entry({ state: "arrived", arrivedRevision: 4, arrivedHash: "h" }), parcel(4));
    expect(there && isSettled(there)).toBe(true);
    expect(newerEnvelope(entry({ state: "quarantined" }), parcel(4))?.state).toBe("waiting");
    expect(newerEnvelope(entry(), parcel(3))).toBeNull();
    expect(sealed && newerEnvelope(sealed, parcel(4))).toBeNull();
    expect(sealed && newerEnvelope(sealed, letter(4))).toBeNull();
    expect(sealed && newerEnvelope(sealed, letter(5))).toMatchObject({ sealed: false, state: "waiting" });
  });

  it("tries every other answer again for ever, within the longest wait, never before Retry-After", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(408, 429, 500, 502, 503, 507, 0),
        fc.integer({ min: 0, max: 10_000 }),
        fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (status, attempts, retryAfterSeconds, chance) => {
          const answer: Answer = status
            ? { type: "refused", status, retryAfterSeconds }
            : { type: "network" };
          const next = afterAnswer(entry({ attempts }), SENT, answer, NOW, () => chance);
          expect(next?.state).toBe("waiting");
          if (!next) throw new Error("dropped");
          const wait = dueAt(next, NOW) - NOW;
          const least = status ? (retryAfterSeconds ?? 0) * 1_000 : 0;
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(Math.max(LONGEST_WAIT_MS, least));
          expect(Math.max(0, dueAt(next, NOW, true) - NOW)).toBe(least);
        },
      ),
    );
  });

  it("counts the attempts that the time cut off, one after the other", () => {
    const cutOffs = (...answers: Answer[]) =>
      answers.reduce((now, answer) => after(answer, now) ?? now, entry()).cutOffs;
    const cut: Answer = { type: "network", cutOff: true };
    expect(cutOffs(cut, cut)).toBe(2);
    expect(cutOffs(cut, cut, { type: "network" })).toBe(0);
    expect(cutOffs(cut, { type: "confirmed", id: "d", revision: 4, hash: "h" })).toBe(0);
  });

  it("a clock that is set back by years holds nothing up", () => {
    const years = 2 * 365 * 24 * 3_600_000;
    const failed = after(
      { type: "refused", status: 503, retryAfterSeconds: 120 },
      entry({ attempts: 9, lastSentAt: NOW }),
    );
    expect(failed && dueAt(failed, NOW)).toBeGreaterThan(NOW);
    expect(failed && dueAt(failed, NOW - years)).toBe(0);
  });
});
