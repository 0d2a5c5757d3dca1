import { randomUUID } from "node:crypto";
import type { FeatureCollection } from "geojson";
import { expect } from "vitest";
import { GET } from "@/app/api/studies/[study]/export/[file]/route";
import type { Database } from "@/db/database";
import { holdDatabase } from "@/lib/server/database";
import { createToken } from "@/lib/services/people/create-token";
import { operator, seedStudy, storeDrawing, type SeededStudy } from "../people/seed";

/** A label that a spreadsheet would run. */
export const EVIL = '=HYPERLINK("http://evil","x")';
const clockwise = [
  [6.8, 51.26],
  [6.8, 51.27],
  [6.82, 51.27],
  [6.82, 51.26],
  [6.8, 51.26],
] as [number, number][];

export interface Exports {
  study: SeededStudy;
  /** One person with two drawings. */
  shared: string;
  token: string;
  fetchFile(file: string, query?: string, headers?: Record<string, string>): Promise<Response>;
  /** The text of a file that has to be given. */
  text(file: string, query?: string): Promise<string>;
  collection(query?: string): Promise<FeatureCollection & { metadata: Record<string, unknown> }>;
}

/** A study with three drawings that count and some that do not, and a researcher's way to its files. */
export async function seedExports(db: Database): Promise<Exports> {
  holdDatabase(db);
  const study = await seedStudy(db);
  const shared = randomUUID();
  const { token } = await createToken(operator(db), {
    study: study.slug,
    email: study.people.researcher.email,
    name: "t",
    days: 1,
  });
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

  const fetchFile: Exports["fetchFile"] = (
    file,
    query = "",
    headers = { authorization: `Bearer ${token}` },
  ) =>
    GET(new Request(`http://localhost:4600/api/studies/${study.slug}/export/${file}${query}`, { headers }), {
      params: Promise.resolve({ study: study.slug, file }),
    });
  const text: Exports["text"] = async (file, query = "") => {
    const response = await fetchFile(file, query);
    expect([query, response.status]).toEqual([query, 200]);
    return response.text();
  };
  const collection: Exports["collection"] = async (query = "") =>
    JSON.parse(await text("marks.geojson", query)) as FeatureCollection & {
      metadata: Record<string, unknown>;
    };
  return { study, shared, token, fetchFile, text, collection };
}
