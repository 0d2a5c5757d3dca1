import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/client/outbox/answer";
import { afterAnswer, LONGEST_WAIT_MS } from "@/lib/client/outbox/answer";
import { newerLetter } from "@/lib/client/outbox/entry";
import type { OutboxEntry } from "@/lib/client/outbox/entry";

const entry = (given: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...newerLetter(null, {
    id: "d",
    code: "C",
    pass: "p",
    secret: "s",
    revision: 4,
    body: "{}",
    finished: false,
  }),
  ...given,
});
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

  it("holds, keeps both, sets aside or deletes by status", () => {
    const refused = (status: number) => after({ type: "refused", status, retryAfterSeconds: null });
    expect(refused(401)?.state).toBe("held");
    expect(refused(403)?.state).toBe("held");
    expect(refused(409)?.state).toBe("conflict");
    expect(refused(413)?.state).toBe("quarantined");
    expect(refused(422)?.state).toBe("quarantined");
    expect(refused(410)).toBeNull();
  });

  it("a letter set aside stays whole, and a newer version may try again", () => {
    const aside = after({ type: "refused", status: 422, retryAfterSeconds: null });
    expect(aside?.body).toBe("{}");
    if (!aside) throw new Error("dropped");
    expect(newerLetter(aside, { ...aside, revision: 5, body: "[5]" })).toMatchObject({
      state: "waiting",
      body: "[5]",
    });
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
          const wait = (next?.notBefore ?? 0) - NOW;
          const least = status ? (retryAfterSeconds ?? 0) * 1_000 : 0;
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(Math.max(LONGEST_WAIT_MS, least));
        },
      ),
    );
  });
});
