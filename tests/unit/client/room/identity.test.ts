import { describe, expect, it } from "vitest";
import * as z from "zod";
import { newSecret, newTimedId } from "@/lib/client/room/identity";
import { receiptGroups, parseSecret } from "@/lib/domain/drawing/identifiers";

describe("names made on the tablet", () => {
  it("secrets are 16 Crockford characters that read back as they were written", () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 500; turn++) {
      const secret = newSecret();
      expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(parseSecret(receiptGroups(secret).join(" ").toLowerCase())).toBe(secret);
      seen.add(secret);
    }
    expect(seen.size).toBe(500);
  });

  it("ids are UUID v7 in the order of time", () => {
    const early = newTimedId(1_763_800_000_000);
    const late = newTimedId(1_763_800_000_001);
    expect(z.uuidv7().safeParse(early).success).toBe(true);
    expect(early.slice(0, 13) < late.slice(0, 13)).toBe(true);
    expect(parseInt(early.replaceAll("-", "").slice(0, 12), 16)).toBe(1_763_800_000_000);
  });

  it("forgives how keys are written, and refuses what is none", () => {
    expect(parseSecret("o123-45il 89ab cdef")).toBe("0123451189ABCDEF");
    expect(parseSecret("0123 4567 89AB CDE")).toBeNull();
    expect(parseSecret("0123 4567 89AB CDEU")).toBeNull();
  });
});
