import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROUTES } from "@/lib/domain/access/routes";

interface Manifest {
  start_url: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}
const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as Manifest;

/** Width and height in the header of a PNG. */
const sizeOf = (src: string): string => {
  const bytes = readFileSync(`public${src}`);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

describe("the app on a home screen", () => {
  it("starts where the tablet's own copy answers", () => {
    expect(ROUTES).toHaveProperty(manifest.start_url);
  });

  it("has its icons, in the sizes it says, and room around the maskable ones", () => {
    const pictures = manifest.icons.filter(({ type }) => type === "image/png");
    for (const { src, sizes } of pictures) expect(sizeOf(src)).toBe(sizes);
    for (const purpose of ["any", "maskable"])
      expect(pictures.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes)).toEqual([
        "192x192",
        "512x512",
      ]);
  });
});
