import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Page, Response } from "@playwright/test";
import { placesOf } from "@/lib/client/nearby/schematic-places";
import type { SchematicMap } from "@/lib/client/nearby/schematic-places";
import { positionsOf } from "@/lib/domain/drawing/describe";
import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import type { Attitude, Kind } from "@/lib/domain/drawing/terms";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import { demoAccess } from "../../support/demo-access";
import { liveMarks, storedDrawing } from "./room";

const schematic = placesOf(JSON.parse(readFileSync("public/basemap/schematic.json", "utf8")) as SchematicMap);

function spotOf(name: string, kind: string): Position {
  const place = schematic.find((each) => each.name === name && each.kind === kind);
  if (!place) throw new Error(`${name} is not on the map`);
  return place.at;
}

/** One place for each question of the demo study; to the first one "I feel well there" is added. */
export const PLACES = [
  { name: "Rath Mitte", at: spotOf("Rath Mitte", "stop"), attitudes: ["use", "value"] },
  { name: "Volksgarten Rath", at: spotOf("Volksgarten Rath", "park"), attitudes: ["value"] },
  { name: "Westfalenstraße", at: spotOf("Westfalenstraße", "street"), attitudes: ["avoid"] },
] as const satisfies readonly { name: string; at: Position; attitudes: Attitude[] }[];

/** Beside the first place, with the first question: a way of three points and an area of four corners. */
const [lng, lat] = PLACES[0].at;
export const WAY: readonly Position[] = [
  [lng, lat],
  [lng + 0.002, lat],
  [lng + 0.002, lat + 0.001],
];
export const AREA: readonly Position[] = [
  [lng - 0.002, lat],
  [lng - 0.001, lat],
  [lng - 0.001, lat + 0.001],
  [lng - 0.002, lat + 0.001],
];

interface Expected {
  kind: Kind;
  attitudes: readonly Attitude[];
  question: number;
  points: readonly Position[];
}

const placed = PLACES.map(({ attitudes, at }, question): Expected => ({
  kind: "place",
  attitudes,
  question,
  points: [at],
}));

/** What every way gives: places in order; with a cross also the way and the area. */
export const marksOf = (shapes: boolean): Expected[] => [
  ...placed.slice(0, 1),
  ...(shapes
    ? [
        { kind: "way" as const, attitudes: ["use" as const], question: 0, points: WAY },
        { kind: "area" as const, attitudes: ["use" as const], question: 0, points: AREA },
      ]
    : []),
  ...placed.slice(1),
];

/** Notes how the server answers to every sending of a drawing of this page. */
export function watchSending(page: Page): number[] {
  const answers: number[] = [];
  page.on("response", (response: Response) => {
    if (response.request().method() === "PUT" && response.url().includes("/api/drawings/"))
      answers.push(response.status());
  });
  return answers;
}

/** The drawing has arrived, finished, and is the one that every way gives; researchers get all of it. */
export async function expectSameMarks(
  page: Page,
  key: string,
  wanted: { marks: readonly Expected[]; certainty: "about" | null; input: string; toleranceMeters: number },
): Promise<void> {
  await expect.poll(async () => (await storedDrawing(page, key))?.finishedAt ?? null).not.toBeNull();
  const drawing = await storedDrawing(page, key);
  const marks = liveMarks(drawing);
  expect(drawing?.asked).toEqual(["use", "value", "avoid", "wish"]);
  expect(marks.map(({ kind, attitudes, phase, input }) => [kind, attitudes, phase, input])).toEqual(
    wanted.marks.map(({ kind, attitudes }) => [kind, attitudes, "spontaneous", wanted.input]),
  );
  const prompts = [...new Set(marks.map(({ prompt }) => prompt))];
  expect(prompts).toHaveLength(PLACES.length);
  expect(prompts).not.toContain(null);
  expect(marks.map(({ prompt }) => prompts.indexOf(prompt))).toEqual(
    wanted.marks.map(({ question }) => question),
  );
  for (const { location } of marks)
    expect(location).toMatchObject({ certainty: wanted.certainty, method: "by-participant" });
  const meters = marks.map((mark, index) => farthest(mark, wanted.marks[index]?.points ?? []));
  expect(
    meters.filter((each) => each > wanted.toleranceMeters),
    `of ${meters.join(" ")}`,
  ).toEqual([]);
  await expectCounted(page, marks);
}

/** How far the worst point of a shape is from where it should be, in metres; either way round. */
function farthest(mark: LiveMark, wanted: readonly Position[]): number {
  const points = mark.location ? positionsOf(mark.location.geometry) : [];
  const apart = (from: readonly Position[], to: readonly Position[]) =>
    Math.max(...from.map((one) => Math.min(...to.map((other) => distanceMeters(one, other)))));
  return Math.max(apart(points, wanted), apart(wanted, points));
}

async function expectCounted(page: Page, marks: readonly LiveMark[]): Promise<void> {
  const { study, tokens } = demoAccess();
  const answer = await page.request.get(`/api/studies/${study}/export/marks.geojson`, {
    headers: { authorization: `Bearer ${tokens.researcher}` },
  });
  expect(answer.status()).toBe(200);
  const { features } = (await answer.json()) as {
    features: { properties: { kind: string; drawn_at: string } }[];
  };
  const exported = new Set(features.map(({ properties }) => `${properties.kind} ${properties.drawn_at}`));
  expect(marks.filter(({ kind, drawnAt }) => !exported.has(`${kind} ${drawnAt}`))).toEqual([]);
}
