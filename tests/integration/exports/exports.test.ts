import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { FeatureCollection, Polygon } from "geojson";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { GET } from "@/app/api/studies/[study]/export/[file]/route";
import type { Database } from "@/db/database";
import { auditLines } from "@/db/queries/audit";
import { ROLES } from "@/lib/domain/access/roles";
import { holdDatabase } from "@/lib/server/database";
import { exportStudy } from "@/lib/services/exports/export-study";
import { createToken } from "@/lib/services/people/create-token";
import { describeOnBoth } from "../../support/each-database";
import {
  actorFor,
  contextOf,
  operator,
  refusalOf,
  seedStudy,
  storeDrawing,
  type SeededStudy,
} from "../people/seed";

vi.hoisted(() => {
  process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
  process.env["BASE_URL"] = "http://localhost:4600";
});

const OGRINFO = "/usr/bin/ogrinfo";
const EVIL = '=HYPERLINK("http://evil","x")';
const clockwise = [
  [6.8, 51.26],
  [6.8, 51.27],
  [6.82, 51.27],
  [6.82, 51.26],
  [6.8, 51.26],
] as [number, number][];

describeOnBoth("exports", (open) => {
  let study: SeededStudy;
  let token: string;
  const shared = randomUUID();

  beforeAll(async () => {
    const db = open();
    holdDatabase(db);
    study = await seedStudy(db);
    token = (
      await createToken(operator(db), {
        study: study.slug,
        email: study.people.researcher.email,
        name: "t",
        days: 1,
      })
    ).token;
    await storeDrawing(db, study, {
      participant: shared,
      groups: { "time-here": "long" },
      layers: ["summary", "quotes", "drawing", "archive"],
      marks: [
        { label: EVIL, comment: 'eins, "zwei"\ndrei', topics: ["school", "play"], times: ["evening"] },
        {
          kind: "way",
          attitudes: ["avoid"],
          location: {
            geometry: {
              type: "LineString",
              coordinates: [
                [6.8, 51.25],
                [6.82, 51.28],
              ],
            },
            certainty: null,
            radiusMeters: null,
            method: "by-participant",
          },
        },
        {
          kind: "area",
          attitudes: ["use", "value"],
          location: {
            geometry: { type: "Polygon", coordinates: [clockwise] },
            certainty: "area",
            radiusMeters: null,
            method: "by-participant",
          },
        },
        { label: "PRIVATE-CANARY", private: true },
        { label: "nowhere", location: null },
      ],
    });
    await storeDrawing(db, study, {
      participant: shared,
      groups: { "time-here": "no-answer" },
      layers: ["summary", "archive"],
      marks: [
        {
          label: "WORDS-CANARY",
          comment: "WORDS-CANARY",
          sketch: { space: "map", strokes: [[[6.81, 51.26, 0]]], colours: ["blue"] },
        },
      ],
    });
    await storeDrawing(db, study, { layers: ["summary"], marks: [{ label: "only summary" }] });
    for (const hidden of [{ finished: false }, { practice: true }, { held: true }, { setAside: true }]) {
      await storeDrawing(db, study, { ...hidden, marks: [{ label: "HIDDEN-CANARY" }] });
    }
  });
  afterAll(() => holdDatabase(null));

  const fetchFile = (
    file: string,
    query = "",
    headers: Record<string, string> = { authorization: `Bearer ${token}` },
  ) =>
    GET(new Request(`http://localhost:4600/api/studies/${study.slug}/export/${file}${query}`, { headers }), {
      params: Promise.resolve({ study: study.slug, file }),
    });
  const text = async (file: string, query = "") => {
    const response = await fetchFile(file, query);
    expect([query, response.status]).toEqual([query, 200]);
    return response.text();
  };
  const collection = async (query = "") =>
    JSON.parse(await text("marks.geojson", query)) as FeatureCollection & {
      metadata: Record<string, unknown>;
    };
  const labels = async (query: string) =>
    (await collection(query)).features.map((mark) => mark.properties?.["label"] as string | null);

  it("only researchers; others get nothing, programs are asked for a password", async () => {
    for (const role of ROLES) {
      const ctx = contextOf(open(), await actorFor(open(), study.people[role].userId));
      const outcome = await refusalOf(exportStudy(ctx, { study: study.slug, file: "marks.csv", query: {} }));
      expect([role, outcome]).toEqual([role, role === "researcher" ? "none" : "forbidden"]);
    }
    const anonymous = await fetchFile("marks.csv", "", {});
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get("www-authenticate")).toContain("Basic");
    const browser = await fetchFile("marks.csv", "", { "sec-fetch-mode": "navigate" });
    expect(browser.headers.get("www-authenticate")).not.toContain("Basic");
    const basic = await fetchFile("codebook.json", "", { authorization: `Basic ${btoa(`me:${token}`)}` });
    expect(basic.status).toBe(200);
    expect((await fetchFile("marks.xlsx")).status).toBe(404);
  });

  it("GeoJSON follows RFC 7946: right-hand rule, no crs, foreign metadata, every column", async () => {
    const marks = await collection();
    expect(Object.keys(marks)).toEqual(["type", "name", "metadata", "features"]);
    expect(marks.metadata).toMatchObject({ study: study.slug, profile: "research", example: true });
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

  it("private, unfinished, practice, held and set-aside content is in no file", async () => {
    for (const file of ["marks.geojson", "marks.csv", "drawings.ndjson", "codebook.json"]) {
      for (const profile of ["research", "masked"]) {
        expect(await text(file, `?profile=${profile}`)).not.toMatch(/PRIVATE-CANARY|HIDDEN-CANARY/);
      }
    }
  });

  it("research ids stay, masked ids never do, and no id of the database leaves", async () => {
    const ids = async (query: string) =>
      (await collection(query)).features.map((mark) => String(mark.properties?.["id"]));
    expect(await ids("")).toEqual(await ids(""));
    const [one, two] = [await ids("?profile=masked"), await ids("?profile=masked")];
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    const all = (await text("marks.csv")) + (await text("drawings.ndjson")) + (await text("marks.geojson"));
    expect(all).not.toContain(shared);
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
    const participants = new Set(
      (await collection()).features.map((mark) => mark.properties?.["participant"]),
    );
    expect(participants.size).toBe(2);
  });

  it("masked: only archived drawings, words and strokes as agreed, times relative", async () => {
    const masked = await collection("?profile=masked");
    expect(masked.features).toHaveLength(5);
    expect(JSON.stringify(masked)).not.toMatch(/WORDS-CANARY|2026-11-01T/);
    expect(masked.features.every((mark) => mark.properties?.["drawn_at"] === 300)).toBe(true);
    expect(masked.features.some((mark) => mark.properties?.["label"] === EVIL)).toBe(true);
    const lines = (await text("drawings.ndjson", "?profile=masked"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { marks: { sketch: unknown; label: unknown; drawnAt: unknown }[] });
    expect(lines).toHaveLength(2);
    expect(
      lines.flatMap((line) => line.marks).every((mark) => mark.sketch === null && mark.drawnAt === 300),
    ).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("WORDS-CANARY");
    const research = await text("drawings.ndjson");
    expect(research).toContain("WORDS-CANARY");
    expect(research).toContain('"strokes"');
  });

  it("CSV is RFC 4180 with WKT and no formula", async () => {
    const csv = await text("marks.csv");
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
    expect(await labels(`?workshop=${study.workshopId}`)).toHaveLength(6);
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
      const response = await fetchFile("marks.csv", wrong);
      expect([wrong, response.status]).toEqual([wrong, 422]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("the codebook explains every column", async () => {
    const book = JSON.parse(await text("codebook.json")) as {
      columns: { name: string; meaning: string }[];
      example: boolean;
    };
    const header = (await text("marks.csv")).split("\r\n")[0]?.split(",");
    expect(book.columns.map((column) => column.name)).toEqual(header);
    expect(book.columns.every((column) => column.meaning.length > 10)).toBe(true);
    expect(book.example).toBe(true);
  });

  it("each export stands in the log before it begins", async () => {
    await fetchFile("marks.csv", "?kind=way&profile=masked");
    const [line] = await auditLines(open(), { studyId: study.id, limit: 1, beforeId: null });
    expect(line).toMatchObject({
      action: "exported",
      actorKind: "token",
      target: { file: "marks.csv", profile: "masked", filters: "kind" },
    });
  });

  it("a reader who goes away stops the query", async () => {
    let stopped = false;
    const db: Database = new Proxy(open(), {
      get(target, name) {
        const own: unknown = Reflect.get(target, name);
        if (name !== "stream") return typeof own === "function" ? (own.bind(target) as unknown) : own;
        return async function* () {
          try {
            for (;;) yield [];
          } finally {
            stopped = true;
          }
        };
      },
    });
    holdDatabase(db);
    const response = await fetchFile("marks.csv");
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    holdDatabase(open());
    await vi.waitFor(() => expect(stopped).toBe(true));
  });

  it.runIf(existsSync(OGRINFO))("ogrinfo lists the marks with their columns", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ortssinn-export-"));
    const file = join(folder, "marks.geojson");
    writeFileSync(file, await text("marks.geojson"));
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
