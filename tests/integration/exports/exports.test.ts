import "../../support/settings";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Polygon } from "geojson";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdDatabase } from "@/lib/server/database";
import { describeOnBoth } from "../../support/each-database";
import { EVIL, seedExports, type Exports } from "./seed";

const OGRINFO = "/usr/bin/ogrinfo";

describeOnBoth("exports", (open) => {
  let seeded: Exports;
  beforeAll(async () => {
    seeded = await seedExports(open());
  });
  afterAll(() => holdDatabase(null));
  const labels = async (query: string) =>
    (await seeded.collection(query)).features.map((mark) => mark.properties?.["label"] as string | null);

  it("GeoJSON follows RFC 7946: right-hand rule, no crs, foreign metadata, every column", async () => {
    const marks = await seeded.collection();
    expect(Object.keys(marks)).toEqual(["type", "name", "metadata", "features"]);
    expect(marks.metadata).toMatchObject({ study: seeded.study.slug, profile: "research", example: true });
    expect(marks.features).toHaveLength(6);
    const area = marks.features.find((mark) => mark.properties?.["kind"] === "area");
    expect(signedArea((area?.geometry as Polygon).coordinates[0] ?? [])).toBeGreaterThan(0);
    const place = marks.features.find((mark) => mark.properties?.["label"] === EVIL);
    expect(Object.keys(place?.properties ?? {})).toEqual([
      "id",
      "drawing",
      "participant",
      "workshop",
      "mode",
      "order",
      "phase",
      "prompt",
      "kind",
      "attitudes",
      "use",
      "value",
      "avoid",
      "here",
      "not_here",
      "strength",
      "times",
      "topics",
      "label",
      "comment",
      "language",
      "groups_time_here",
      "certainty",
      "radius_m",
      "method",
      "input",
      "anchor",
      "consent_layers",
      "drawn_at",
    ]);
    expect(place?.properties).toMatchObject({
      use: true,
      value: false,
      topics: "school|play",
      groups_time_here: "long",
      drawn_at: "2026-11-01T10:05:00.000Z",
    });
    expect(marks.features.find((mark) => mark.properties?.["label"] === "nowhere")?.geometry).toBeNull();
  });

  it("masked: only archived drawings, words and strokes as agreed, times relative", async () => {
    const masked = await seeded.collection("?profile=masked");
    expect(masked.features).toHaveLength(5);
    expect(JSON.stringify(masked)).not.toMatch(/WORDS-CANARY|2026-11-01T/);
    expect(masked.features.every((mark) => mark.properties?.["drawn_at"] === 300)).toBe(true);
    expect(masked.features.some((mark) => mark.properties?.["label"] === EVIL)).toBe(true);
    const lines = (await seeded.text("drawings.ndjson", "?profile=masked"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { marks: { sketch: unknown; label: unknown; drawnAt: unknown }[] });
    expect(lines).toHaveLength(2);
    expect(
      lines.flatMap((line) => line.marks).every((mark) => mark.sketch === null && mark.drawnAt === 300),
    ).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("WORDS-CANARY");
    const research = await seeded.text("drawings.ndjson");
    expect(research).toContain("WORDS-CANARY");
    expect(research).toContain('"strokes"');
  });

  it("CSV is RFC 4180 with WKT and no formula", async () => {
    const csv = await seeded.text("marks.csv");
    expect(csv.startsWith("id,drawing,participant,workshop,mode,order,")).toBe(true);
    expect(csv.split("\r\n")[0]).toMatch(/,drawn_at,geometry$/);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
    expect(csv).toContain('"eins, ""zwei""\ndrei"');
    expect(csv).toContain("POINT(6.81 51.26)");
    expect(csv).toContain('"LINESTRING(6.8 51.25,6.82 51.28)"');
  });

  it("every filter narrows, alone and together; wrong ones are 422", async () => {
    expect(await labels("?kind=way")).toHaveLength(1);
    expect(await labels("?kind=way,area")).toHaveLength(2);
    expect(await labels("?attitude=avoid")).toHaveLength(1);
    expect(await labels("?topic=school")).toEqual([EVIL]);
    expect(await labels("?group=time-here:long")).toHaveLength(4);
    expect(await labels("?group=time-here:long&kind=place&bbox=6.8,51.2,6.9,51.3")).toEqual([EVIL]);
    expect(await labels(`?workshop=${seeded.study.workshopId}`)).toHaveLength(6);
    expect(await labels(`?workshop=${randomUUID()}`)).toHaveLength(0);
    expect(await labels("?bbox=6.795,51.245,6.805,51.255")).toHaveLength(1);
    expect(await labels("?from=2026-11-01&to=2026-11-01")).toHaveLength(6);
    expect(await labels("?from=2026-11-02")).toHaveLength(0);
    for (const wrong of [
      "?kind=house",
      "?bbox=1,2,3",
      "?bbox=9,0,1,1",
      "?from=yesterday",
      "?profile=all",
      "?unknown=1",
      "?kind=way&kind=area",
      "?group=x",
      "?workshop='",
    ]) {
      const response = await seeded.fetchFile("marks.csv", wrong);
      expect([wrong, response.status]).toEqual([wrong, 422]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("the codebook explains every column", async () => {
    const book = JSON.parse(await seeded.text("codebook.json")) as {
      columns: { name: string; meaning: string }[];
      example: boolean;
    };
    const header = (await seeded.text("marks.csv")).split("\r\n")[0]?.split(",");
    expect(book.columns.map((column) => column.name)).toEqual(header);
    expect(book.columns.every((column) => column.meaning.length > 10)).toBe(true);
    expect(book.example).toBe(true);
  });

  it.runIf(existsSync(OGRINFO))("ogrinfo lists the marks with their columns", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ortssinn-export-"));
    const file = join(folder, "marks.geojson");
    writeFileSync(file, await seeded.text("marks.geojson"));
    const listing = execFileSync(OGRINFO, ["-al", "-so", file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(listing).toContain("Layer name: marks");
    expect(listing).toContain("Feature Count: 6");
    for (const column of [
      "id: String",
      "attitudes: String",
      "use: Integer(Boolean)",
      "groups_time_here: String",
      "order: Integer",
      "drawn_at: DateTime",
    ]) {
      expect(listing).toContain(column);
    }
  });
});

/** Twice the signed area; positive when counter-clockwise. */
function signedArea(ring: number[][]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? [];
    return sum + (px * y - x * py);
  }, 0);
}
