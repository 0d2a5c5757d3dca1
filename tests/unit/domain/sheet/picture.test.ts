import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPicture } from "@/lib/domain/sheet/picture";
import { jpeg, PLANTED, png } from "../../../support/pictures";

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder("latin1").decode(bytes);

describe("a photographed sheet", () => {
  it.each([
    ["image/jpeg", jpeg()],
    ["image/png", png()],
  ])("%s keeps its pixels and loses where, when and with what it was taken", (mediaType, bytes) => {
    const clean = cleanPicture(bytes);
    expect(clean).toMatchObject({ mediaType, width: 640, height: 480 });
    expect(textOf(bytes)).toContain(PLANTED);
    expect(textOf(clean?.bytes)).not.toMatch(/CANARY|Exif|ICC/);
    expect(clean && cleanPicture(clean.bytes)).toEqual(clean);
  });

  it("keeps the coded data of every scan as it is", () => {
    const clean = cleanPicture(jpeg());
    const text = textOf(clean?.bytes);
    expect(text).toContain("\x01\x02\xff\x00\x03\xff\xd0\x04\xff\xc4");
    expect(text.endsWith("\x05\x06\xff\xd9")).toBe(true);
  });

  it("is nothing but a whole picture of sensible dimensions", () => {
    for (const whole of [jpeg(), png()]) {
      const end = cleanPicture(whole)?.bytes.length ?? 0;
      expect(end).toBeGreaterThan(0);
      expect(cleanPicture(whole.subarray(0, whole.length - PLANTED.length - 2))).toBeNull();
    }
    expect(cleanPicture(jpeg(8, 8))).toBeNull();
    expect(cleanPicture(png(60_000, 60_000))).toBeNull();
    expect(cleanPicture(new TextEncoder().encode("<svg onload=alert(1)>"))).toBeNull();
  });

  it("never throws and never grows, whatever comes", () => {
    const damaged = fc
      .tuple(fc.constantFrom(jpeg(), png()), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }))
      .map(([bytes, changes]) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        expect(cleanPicture(bytes)?.bytes.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});
