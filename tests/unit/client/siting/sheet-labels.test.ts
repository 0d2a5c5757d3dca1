import { describe, expect, it } from "vitest";
import { linesOf, sheetLabels } from "@/lib/client/siting/sheet-labels";

const FRAME = { width: 800, height: 760 };

describe("names on the drawing of a sheet", () => {
  it("break into two lines, and say that more is left out", () => {
    expect(linesOf("Grundschule Wrangelstraße (Mörsenbroich)")).toEqual([
      "Grundschule Wrangelstraße",
      "(Mörsenbroich)",
    ]);
    expect(linesOf("Städtisches Weiterbildungskolleg Abendgymnasium und Abendrealschule")).toEqual([
      "Städtisches",
      "Weiterbildungskolleg …",
    ]);
  });

  it("of two sites close together stand on different sides of their signs", () => {
    const { sites } = sheetLabels(
      [
        { name: "Schule am Platz", at: [300, 300] },
        { name: "Haus am Park", at: [345, 300] },
      ],
      [],
      [],
      FRAME,
    );
    expect(sites.map(({ anchor }) => anchor)).toEqual(["end", "start"]);
  });

  it("of a site at the edge stay within the frame", () => {
    const [label] = sheetLabels([{ name: "Schule am Platz", at: [790, 30] }], [], [], FRAME).sites;
    expect(label?.anchor).toBe("end");
  });

  it("leave the rings of other sites free", () => {
    const site = { name: "Haus am Park", at: [300, 300] } as const;
    const [label] = sheetLabels([site], [], [[360, 300]], FRAME).sites;
    expect(label?.anchor).toBe("end");
  });

  it("of an area give way to a site, or are left out where there is no room", () => {
    const site = { name: "Haus", at: [400, 300] } as const;
    const [moved] = sheetLabels([site], [{ name: "Unterrath", at: [400, 300] }], [], FRAME).areas;
    expect(Math.abs((moved?.y ?? 300) - 300)).toBeGreaterThan(20);
    const crowd = Array.from({ length: 9 }, (_, row) => ({
      name: "Haus",
      at: [400, 220 + row * 20] as const,
    }));
    expect(sheetLabels(crowd, [{ name: "Unterrath", at: [400, 300] }], [], FRAME).areas).toEqual([]);
    expect(sheetLabels(crowd, [], [], FRAME).sites).toHaveLength(9);
  });
});
