import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { refuseTooFast, spend } from "@/lib/services/drawings/allowance";

it("lets a pass store a hundred at once, then twenty a second", () => {
  const sender = randomUUID();
  const begin = Date.parse("2026-11-20T15:00:00Z");
  const at = (ms: number) => new Date(begin + ms);
  for (let i = 0; i < 100; i += 1) {
    refuseTooFast(sender, at(0));
    spend(sender, at(0));
  }
  expect(() => refuseTooFast(sender, at(0))).toThrow("too-many");
  expect(() => refuseTooFast(sender, at(49))).toThrow("too-many");
  let stored = 0;
  for (let ms = 0; ms <= 10_000; ms += 5) {
    try {
      refuseTooFast(sender, at(ms));
      spend(sender, at(ms));
      stored += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: "too-many" });
    }
  }
  expect(stored).toBeGreaterThanOrEqual(199);
  expect(stored).toBeLessThanOrEqual(201);
  expect(() => refuseTooFast(randomUUID(), at(0))).not.toThrow();
});
