import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crockfordFrom,
  isUuid,
  parseJoinCode,
  parseSecret,
  receiptGroups,
} from "@/lib/domain/drawing/identifiers";

describe("codes that people write down", () => {
  it("read back as they were, whatever case, spaces and dashes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const secret = crockfordFrom(bytes);
        expect(receiptGroups(secret)).toHaveLength(4);
        expect(parseSecret(receiptGroups(secret).join(" - ").toLowerCase())).toBe(secret);
        expect(parseSecret(secret.replaceAll("0", "O").replaceAll("1", "l"))).toBe(secret);
      }),
    );
  });

  it("are refused when they are too short, too long or have a U", () => {
    for (const typed of ["", "ABCD", "ABCDEFGHJKMNPQRST", "ABCDEFGHJKMNPQRU", "x".repeat(1e6)])
      expect(parseSecret(typed)).toBeNull();
    expect(parseJoinCode("ab-cd 12 34")).toBe("ABCD1234");
    expect(parseJoinCode("ABCD123")).toBeNull();
  });

  it("knows a UUID", () => {
    expect(isUuid("01890a5d-ac96-774b-bcce-b302099a8057")).toBe(true);
    expect(isUuid("01890a5d-ac96-774b-bcce-b302099a805")).toBe(false);
  });
});
