import { describe, expect, it } from "vitest";
import {
  base32,
  codeOf,
  matchingStep,
  otpauthAddress,
  stepAt,
} from "@/lib/services/people/second-factor/totp";

/** The shared secret of both RFCs' test values. */
const SECRET = Buffer.from("12345678901234567890", "ascii");

describe("codes of the second factor", () => {
  it("RFC 4226, appendix D: the first ten counters", () => {
    const codes = Array.from({ length: 10 }, (_, counter) => codeOf(SECRET, counter));
    expect(codes).toEqual([
      "755224",
      "287082",
      "359152",
      "969429",
      "338314",
      "254676",
      "287922",
      "162583",
      "399871",
      "520489",
    ]);
  });

  it.each([
    // RFC 6238, appendix B, SHA-1: the last six of eight digits
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("RFC 6238: %i seconds", (seconds, code) => {
    expect(codeOf(SECRET, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it("takes the neighbouring steps and no others, and says which", () => {
    const now = new Date(1_111_111_111_000);
    const here = stepAt(now);
    const found = [-2, -1, 0, 1, 2].map((off) => matchingStep(SECRET, codeOf(SECRET, here + off), now));
    expect(found).toEqual([null, here - 1, here, here + 1, null]);
    for (const odd of ["", "05047", "0504710", "abcdef", " 050471"])
      expect(matchingStep(SECRET, odd, now)).toBeNull();
  });

  it("RFC 4648, section 10, without padding", () => {
    const written = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map((text) =>
      base32(Buffer.from(text)),
    );
    expect(written).toEqual(["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"]);
  });

  it("writes the address that apps read", () => {
    expect(otpauthAddress(SECRET, "Ortssinn", "a b@example.org")).toBe(
      "otpauth://totp/Ortssinn:a%20b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ortssinn",
    );
  });
});
