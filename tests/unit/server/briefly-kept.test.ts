import { expect, it, vi } from "vitest";
import { brieflyKept } from "@/lib/server/briefly-kept";

it("makes an answer once for all who ask within its time, never keeps a failure, and lets the oldest go", async () => {
  const kept = brieflyKept<number>(50);
  let made = 0;
  const make = () => Promise.resolve((made += 1));
  expect(await Promise.all([kept("a", make), kept("a", make), kept("b", make)])).toEqual([1, 1, 2]);
  await vi.waitFor(async () => expect(await kept("a", make)).toBe(3));
  await expect(kept("c", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await kept("c", make)).toBe(4);

  const long = brieflyKept<number>(60_000);
  for (let at = 0; at <= 200; at += 1) await long(String(at), make);
  const before = made;
  await long("200", make);
  expect(made).toBe(before);
  await long("0", make);
  expect(made).toBe(before + 1);
});
