import type { DrawingDocument, Geometry, LiveMark, Position } from "../drawing/document";
import { begunMark } from "../drawing/begun-mark";
import { ATTITUDES } from "../drawing/terms";
import type { StudyDefinition } from "../study/definition";
import { moved } from "./finger";
import { CERTAINTY_SHARES } from "./person";
import type { Random } from "../statistics/random";

/** Places that a synthetic study's people share, around the middle of its map. */
const HOTSPOTS = 60;
const SPREAD_METERS = 1_500;
/** Corners of a synthetic area's outline. */
const CORNERS = 12;

export interface FixtureFrame {
  definition: StudyDefinition;
  workshopId: string;
  startedAtMs: number;
  hotspots: readonly [Position, ...Position[]];
}

/** The shared places of a synthetic study, lng lat. */
export function inventHotspots(definition: StudyDefinition, random: Random): FixtureFrame["hotspots"] {
  const { center } = definition.map;
  const around = () =>
    moved([center[0], center[1]], random.normal(SPREAD_METERS), random.normal(SPREAD_METERS));
  return [around(), ...Array.from({ length: HOTSPOTS - 1 }, around)];
}

/**
 * One synthetic drawing of about eight marks: half points, a quarter ways, a quarter areas, all valid by
 * construction (star-shaped outlines, counter-clockwise). No sketches and no words: made for numbers, not for reading.
 */
export function inventFixtureDrawing(frame: FixtureFrame, random: Random): DrawingDocument {
  const { definition, startedAtMs } = frame;
  const iso = (ms: number) => new Date(ms).toISOString();
  const marks = Array.from({ length: random.whole(5, 11) }, (_, i) =>
    markAt(frame, i + 1, iso(startedAtMs + (i + 1) * 30_000), random),
  );
  const groups = Object.fromEntries(
    definition.groupSets.map(({ id, options }) => [
      id,
      options[random.whole(0, options.length - 1)]?.id ?? "no-answer",
    ]),
  );
  return {
    version: 1,
    id: random.uuid(startedAtMs),
    participant: random.uuid(),
    revision: 1,
    workshop: frame.workshopId,
    mode: "map",
    language: definition.languages[0] ?? "de",
    groups,
    consent: { version: definition.consent.version, layers: ["summary"], givenAt: iso(startedAtMs) },
    prompts: definition.prompts.version,
    asked: definition.prompts.questions.map((question) => question.id),
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: false,
    practice: false,
    startedAt: iso(startedAtMs),
    finishedAt: iso(startedAtMs + 600_000),
    marks,
  };
}

function markAt(
  { definition, hotspots }: FixtureFrame,
  order: number,
  drawnAt: string,
  random: Random,
): LiveMark {
  const at = moved(random.pick([...hotspots]), random.normal(120), random.normal(120));
  const shape = random.next();
  const kind = shape < 0.5 ? "place" : shape < 0.75 ? "way" : "area";
  const question = definition.prompts.questions[random.whole(0, definition.prompts.questions.length - 1)];
  return begunMark({
    id: random.uuid(),
    order,
    phase: "spontaneous",
    prompt: question?.id ?? null,
    kind,
    attitudes: [question?.attitude ?? ATTITUDES[0]],
    input: "finger",
    sketch: null,
    location: {
      geometry: geometryOf(kind, at, random),
      certainty: random.weighted(CERTAINTY_SHARES),
      radiusMeters: null,
      method: "by-participant",
    },
    drawnAt,
  });
}

function geometryOf(kind: "place" | "way" | "area", at: Position, random: Random): Geometry {
  switch (kind) {
    case "place":
      return { type: "Point", coordinates: at };
    case "way": {
      const [east, north] = [random.normal(70), random.normal(70)];
      const line = Array.from({ length: 6 }, (_, i) =>
        moved(at, i * east, i * north + random.between(-8, 8)),
      );
      return { type: "LineString", coordinates: line };
    }
    case "area": {
      const radius = random.between(40, 160);
      const outline = Array.from({ length: CORNERS }, (_, i) => {
        const [angle, reach] = [(i / CORNERS) * Math.PI * 2, radius * random.between(0.75, 1.2)];
        return moved(at, reach * Math.cos(angle), reach * Math.sin(angle));
      });
      return { type: "Polygon", coordinates: [[...outline, outline[0] ?? at]] };
    }
  }
}
